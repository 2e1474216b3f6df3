"""Export annotated articles, and save files."""

from tui_reader.export.naming import default_file_name, slug
from tui_reader.export.registry import DEFAULT, Export, export_for, export_names, find_export
from tui_reader.export.saving import default_folder, save_article, written_file

__all__ = [
    "DEFAULT",
    "Export",
    "default_file_name",
    "default_folder",
    "export_for",
    "export_names",
    "find_export",
    "save_article",
    "slug",
    "written_file",
]
