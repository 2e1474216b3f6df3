"""What leaves the program other than by the screen: annotated Markdown, JSON and plain text, and the saving of a file."""

from tui_reader.export.json import annotated_json, error_json
from tui_reader.export.markdown import annotated_markdown
from tui_reader.export.naming import default_file_name, slug
from tui_reader.export.saving import default_folder, save_markdown, written_file
from tui_reader.export.text import annotated_text

__all__ = [
    "annotated_json",
    "annotated_markdown",
    "annotated_text",
    "default_file_name",
    "default_folder",
    "error_json",
    "save_markdown",
    "slug",
    "written_file",
]
