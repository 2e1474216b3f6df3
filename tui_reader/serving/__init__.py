"""The server of the reading screen, and its page."""
