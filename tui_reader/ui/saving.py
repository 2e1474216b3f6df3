"""Where a saved article goes."""

from pathlib import Path

from tui_reader.model import AnnotatedArticle
from tui_reader.text import clean_line


def suggested_path(document: AnnotatedArticle, folder: Path | None) -> str:
    """What the prompt is filled with: the folder used last, else the documents folder, and a name of the title."""
    from tui_reader.export import default_file_name, default_folder

    name = default_file_name(document.article)
    path = str((folder or default_folder()) / name)
    return path if clean_line(path) == path else name


def chosen_path(typed: str, document: AnnotatedArticle) -> Path:
    """The file that was meant: a folder takes the suggested name, ``~`` is the home folder."""
    from tui_reader.export import default_file_name

    try:
        path = Path(typed).expanduser()
        is_folder = typed.endswith("/") or path.is_dir()
    except (OSError, RuntimeError):  # a name that is too long, or the home of nobody: to be said when it is written
        return Path(typed)
    return path / default_file_name(document.article) if is_folder else path
