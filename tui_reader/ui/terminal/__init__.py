"""What a terminal does that Textual does not foresee: keys that come too fast, pastes in parts, and its end."""
