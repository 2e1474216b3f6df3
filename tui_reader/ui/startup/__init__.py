"""What makes the program start fast; docs/start-up.md tells why each part is there."""
