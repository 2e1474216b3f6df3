"""Shallow English grammar: tokens, verb groups, noun phrases, and where a clause ends."""
