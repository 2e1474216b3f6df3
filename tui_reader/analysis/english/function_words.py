"""List the closed classes of English, which delimit phrases and clauses."""

from tui_reader.analysis.english.months import NAMES

DETERMINERS = frozenset(
    "the a an this that these those some any no each every both all most many several few more another other such "
    "his her their its our my your one two three four five six seven eight nine ten dozens hundreds".split()
)
POSSESSIVES = frozenset("his her their its our my your".split())
SUBJECTS = frozenset("he she they it we i you who one others somebody someone everyone nobody".split())
PRONOUNS = frozenset("he she they it him her his their them its who which that we i you himself herself".split())
INDEFINITES = frozenset("one others somebody someone everyone everybody nobody anyone anybody".split())
OBJECTS = frozenset("him her them it us me you himself herself themselves itself".split())
FIRST_PERSONS = frozenset("i we my our me us myself ourselves".split())
SECOND_PERSONS = frozenset("you your yours yourself yourselves".split())
RELATIVES = frozenset("who which that whom whose where".split())
QUESTIONS = frozenset("whether if how why what when where who which".split())
PREPOSITIONS = frozenset(
    "of in on at for with from by about to against over into toward towards under after before during since through "
    "between among near behind inside outside across within without despite amid around upon beyond like as than via "
    "following citing including per until throughout alongside".split()
)
SUBORDINATORS = frozenset(
    "because although though while when if unless until since as after before where whereas whether once even so "
    "that than except lest".split()
)
CONJUNCTIONS = frozenset("and but or nor yet so".split())
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're 'm".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've 'd".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    "will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't shouldn't "
    "'ll ought".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS
NEGATIONS = frozenset("not never n't no longer".split())
ADVERBS = frozenset(
    "also then later once again often still now always already just even ever only first previously soon further "
    "merely simply too instead both all since either rather almost quite yet recently".split()
)
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later last this "
    "that next recently afterward afterwards week month year morning afternoon evening night day ago".split()
) | frozenset(NAMES)
# What can stand before the subject at the head of a clause.
OPENINGS = frozenset(
    "but and so yet still then now later meanwhile however moreover indeed instead also yesterday today tonight perhaps "
    "or nor thus hence first second finally again even for as because although though while when if that after before "
    "until since whereas where once only".split()
)
FORMER = ("former", "ex", "then", "retired")
"""Words before what somebody no longer is."""
PLURALS = frozenset(
    "people police men women children critics some many others most few both several these those majority public media "
    "data polls staff crew".split()
)
# Words that end like a past tense and are not one.
NOT_PAST = frozenset(
    "aged ahmed alfred based bed beloved biped bleed breed creed deed ed embed exceed feed fred greed hatred heed "
    "hundred indeed jared jed kindred med mohammed naked ned need proceed red reed rugged sacred seed shed shred "
    "sled so-called speed steed succeed ted united weed wicked zed".split()
)


_SHORTEST_ADVERB = 5


def is_adverb(word: str) -> bool:
    """Check whether ``word``, lower case, can stand between an auxiliary and its verb."""
    return word in ADVERBS or (
        len(word) >= _SHORTEST_ADVERB and word.endswith("ly") and word not in {"family", "reply", "italy", "rally"}
    )
