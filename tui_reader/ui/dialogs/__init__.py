"""What lies over the reading screen for a moment: a prompt, a question, a list to choose from, a page to read."""
