"""Turn annotated articles into data and back.

A file of this program opens as it was saved.
"""
