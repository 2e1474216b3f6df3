"""Input of terminals that Textual does not foresee: keys that come too fast, pastes in parts, a closed terminal."""
