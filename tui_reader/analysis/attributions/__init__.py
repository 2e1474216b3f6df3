"""Attributions as every tagger builds them: findings, their assembly, their overlaps."""
