"""Read MIME messages (RFC 2045).

These are mail, and the pages that browsers save as one file (RFC 2557).
"""
