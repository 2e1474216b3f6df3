"""Reading aloud, by the speech program of the system."""
