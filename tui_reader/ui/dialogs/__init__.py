"""The dialogs over the reading screen: a prompt, a question, a list to choose from, a page to read."""
