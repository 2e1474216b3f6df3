"""Keep the articles that were read, with their marks and corrections, in one SQLite file."""
