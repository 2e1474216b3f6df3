"""Annotate shards: files of many pages in, tables of rows out.

``annotate_shard`` takes one shard and depends on nothing else, so that any engine can call it for many. ``docs/data.md`` describes
the tables.
"""
