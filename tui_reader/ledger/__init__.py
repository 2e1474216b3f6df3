"""Set articles side by side: who speaks in how many, and what differs between two."""
