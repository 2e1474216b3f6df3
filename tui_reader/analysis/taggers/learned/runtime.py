"""Choose the runtime of a tagger's network: onnxruntime or numpy."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias, get_args

from tui_reader.analysis.taggers.learned.networks import ShippedNetwork, content
from tui_reader.analysis.taggers.learned.onnx_file import read_graph
from tui_reader.errors import UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VARIABLE: Final = "TUI_READER_RUNTIME"
"""Environment variable that asks for a runtime by its name."""

RuntimeName: TypeAlias = Literal["onnxruntime", "numpy"]
Network: TypeAlias = "Callable[[Sequence[int], Sequence[int]], NDArray[np.float32]]"
"""Numbers of pieces and their shapes in, one row of numbers a piece out."""
Inputs: TypeAlias = "Callable[[Sequence[int], Sequence[int]], dict[str, NDArray[np.generic]]]"
"""Numbers of pieces and their shapes in, the arrays that a session takes out, by name."""

# From 1.29 on the runtime writes a lasting number of this device and a database of events below the home folder, and
# sends them to its maker, unless this is set when it is imported; what its interface offers afterwards comes too late.
_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
# Variables that the libraries numpy calculates with read when they are loaded. Several threads of OpenBLAS wait for each other
# busily: on two cores that others use, too, a window took up to 4 s, and .2 s at most with one thread.
_ONE_THREAD = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)


class Runtime(NamedTuple):
    """A network that is ready to run, and the name of what runs it."""

    name: RuntimeName
    network: Network


def load_runtime(shipped: ShippedNetwork, threads: int) -> Runtime:
    """Return a network with the shipped weights, and the name of its runtime.

    Args:
        shipped: Names the files of the network.
        threads: Threads for one window, by onnxruntime; numpy takes one.

    Raises:
        UsageError: The environment asks for a runtime that does not exist, or that cannot run here, or two files do not fit together.
    """
    wanted = os.environ.get(VARIABLE, "").strip()
    if wanted and wanted not in get_args(RuntimeName):
        names = " or ".join(get_args(RuntimeName))
        raise UsageError(f"There is no runtime “{wanted}”. Set {VARIABLE} to {names}, or to nothing.")
    if wanted != "numpy":
        try:
            return Runtime("onnxruntime", _by_onnxruntime(shipped, threads))
        except ImportError as error:
            if wanted:
                raise UsageError(f"onnxruntime, for which {VARIABLE} asks, cannot run here: {error}.") from error
    return Runtime("numpy", _by_numpy(shipped))


def _by_onnxruntime(shipped: ShippedNetwork, threads: int) -> Network:
    session = onnxruntime_session(shipped, session_options(threads))
    inputs = onnxruntime_inputs(shipped)

    def network(pieces: Sequence[int], shapes: Sequence[int]) -> "NDArray[np.float32]":
        rows: NDArray[np.float32] = session.run(None, inputs(pieces, shapes))[0][0]
        return rows

    return network


def onnxruntime_session(shipped: ShippedNetwork, options: Any) -> Any:
    """Return a session of onnxruntime with the weights of a network.

    Raises:
        ImportError: onnxruntime is not installed, or cannot be loaded on this system.
    """
    with as_file(files(__package__).joinpath(shipped.file)) as path:
        return load_onnxruntime().InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def onnxruntime_inputs(shipped: ShippedNetwork) -> Inputs:
    """Return what makes the input of a session out of a window.

    Raises:
        UsageError: The embeddings are not those that the network belongs to.
    """
    import numpy as np

    if shipped.is_whole:
        return lambda pieces, shapes: {
            "pieces": np.array([pieces], dtype=np.int64),
            "shapes": np.array([shapes], dtype=np.int64),
        }
    from tui_reader.analysis.taggers.learned.embeddings import embeddings_for

    embeddings = embeddings_for(shipped, read_graph(content(shipped.file)))
    return lambda pieces, shapes: {"hidden": embeddings(pieces, shapes)[None]}


def session_options(threads: int) -> Any:
    """Return the options with which onnxruntime runs the network.

    Raises:
        ImportError: onnxruntime is not installed, or cannot be loaded on this system.
    """
    options = load_onnxruntime().SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _by_numpy(shipped: ShippedNetwork) -> Network:
    with _set_for_now(_ONE_THREAD):
        import numpy  # noqa: F401, ICN001 - reads these when it is first imported

    from tui_reader.analysis.taggers.learned.embeddings import embeddings_for
    from tui_reader.analysis.taggers.learned.numpy_network import NumpyNetwork

    graph = read_graph(content(shipped.file))
    return NumpyNetwork(embeddings_for(shipped, graph), graph)


def load_onnxruntime() -> Any:
    """Import onnxruntime with its telemetry switched off, and return the module.

    The environment of the process is afterwards what it was before. Where a program that uses this package as a library
    has imported onnxruntime itself, it has decided on the telemetry already.

    Raises:
        ImportError: It is not installed, or cannot be loaded on this system.
    """
    with _set_for_now({_NO_TELEMETRY: "1"}):
        import onnxruntime

        return onnxruntime


@contextmanager
def _set_for_now(variables: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
