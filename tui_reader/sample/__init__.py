"""The article that comes with the program, for the first minute with it."""

from pathlib import Path
from typing import Final

ARTICLE: Final = Path(__file__).with_name("harrow-bridge.html")
