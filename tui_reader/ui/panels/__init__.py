"""The parts that a screen is composed of, one file each."""
