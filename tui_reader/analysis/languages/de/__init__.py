"""List the words of German that introduce direct quotations."""

from typing import Final

from tui_reader.analysis.languages import Language, words

LANGUAGE: Final = Language(
    code="de",
    cue_verbs=words("de", "cue_verbs"),
    cue_words=frozenset(("so", "laut", "zitat")),
    auxiliaries=frozenset("hat habe haben hatte hatten hätte hätten wird werden wurde wurden".split()),
    pronouns=frozenset("er sie ich wir man dieser diese jener jene".split()),
    articles=frozenset(
        "der die das ein eine sein seine ihr ihre kein keine mehrere viele einige beide alle andere zwei drei".split()
    ),
    source_ends=frozenset(
        "den dem des einen einem einer seinen seinem seiner ihren ihrem ihrer "
        "am an auf aus außerdem auch bei beim bereits bis daraufhin dann dabei dazu dass durch dem denn deshalb doch erneut fort "
        "gegenüber gestern heute hinzu im in ins jedoch laut mit nach nachdem nicht ob oder seit sich so über um und unter von vom vor "
        "weil weiter weiterhin wenn wie wörtlich zu zudem zufolge zum zur zuvor".split()
    ),
    joining=frozenset(("von", "van", "und")),
    genitives=frozenset(("der", "des")),
    months=tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    short_titles=frozenset("dr prof dipl ing hr fr st".split()),
)
