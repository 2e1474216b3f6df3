"""Keep corrections of marks and names apart from the analysis, and lay them over it."""
