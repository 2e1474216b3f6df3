"""Input that Textual does not handle: fast keys, split pastes, closed terminals."""
