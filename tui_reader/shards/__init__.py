"""Annotate shards: files of many pages in, tables of rows out.

``annotate_shard`` takes one shard and depends on nothing else, so that any engine can call it for many. ``docs/data.md`` describes
the tables.
"""

from tui_reader.shards.one_shard import annotate_shard
from tui_reader.shards.summary import ShardSummary

__all__ = ["ShardSummary", "annotate_shard"]
