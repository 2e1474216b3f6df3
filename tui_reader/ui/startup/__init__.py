"""The tricks by which the program starts fast; docs/start-up.md gives the reason for each."""
