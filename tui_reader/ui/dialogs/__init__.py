"""Open dialogs over the reading screen: prompt, question, list of choices, page."""
