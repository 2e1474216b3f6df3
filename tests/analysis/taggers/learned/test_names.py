"""How what the encoder says becomes names."""

from dataclasses import replace

import numpy as np
import pytest

from tests.analysis.marking import article_of
from tests.analysis.taggers.learned.saying import Says, read_as
from tui_reader.analysis.names import join_names
from tui_reader.analysis.taggers.learned.mentions import Mention
from tui_reader.analysis.taggers.learned.names import mentions_in, settled
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES
from tui_reader.model import Reason

TEXT = "On 5 May the Upper Dale Post wrote of Ana Ruiz."


def test_names_have_the_type_that_their_words_were_given() -> None:
    """Two words side by side are one name where the second goes on with the first."""
    _, read = read_as(TEXT, [Says("Upper Dale Post", name="org"), Says("Ana Ruiz", name="person")])
    found = settled(TEXT, mentions_in(read))
    assert [(TEXT[name.start : name.end], name.type) for name in found] == [
        ("Upper Dale Post", "org"),
        ("Ana Ruiz", "person"),
    ]
    assert all(0.9 < name.confidence <= 1 for name in found)


def types_in(text: str, *sayings: Says) -> list[tuple[str, str]]:
    _, read = read_as(text, sayings)
    return [(text[name.start : name.end], name.type) for name in settled(text, mentions_in(read))]


def test_a_mark_that_opens_no_name_is_no_part_of_it() -> None:
    """Where the tagger parts “Mr” from its full stop the name begins behind both; a mark alone is not a name."""
    text = "Mr. Brandt left; Olsen met “Nord” there."
    says = (Says(". Brandt", name="person"), Says("; Olsen", name="person"), Says("“Nord”", name="org"))
    assert types_in(text, *says) == [("Brandt", "person"), ("Olsen", "person"), ("“Nord”", "org")]
    assert types_in("He was late – so.", Says("–", name="person")) == []


def test_a_title_is_no_part_of_a_name() -> None:
    """It is cut off, and by itself it names nobody; neither does a pronoun."""
    text = "Dr. Ana Ruiz met the President, and he smiled."
    says = (Says("Dr. Ana Ruiz", name="person"), Says("President", name="person"), Says(" he", name="person"))
    assert types_in(text, *says) == [("Ana Ruiz", "person")]


def test_the_words_of_a_people_are_one_name() -> None:
    """The plural of a listed people is listed, too."""
    text = "Some New Zealanders left."
    assert types_in(text, Says("New", name="group"), Says("Zealanders", name="group")) == [("New Zealanders", "group")]


def test_where_somebody_is_based_is_a_place() -> None:
    """What stands before “-based” is a place, whatever the whole looks like."""
    assert types_in("The Dale-based council left.", Says("Dale-based", name="org")) == [("Dale", "place")]


def test_a_person_is_parted_from_the_employer() -> None:
    """“Of” and an organisation behind a name tell where somebody works; behind a place they are part of a name."""
    text = "Ida Marsh of Dale Hospital and Ola Pike of Oxfam met Hugo of Orlau."
    whole = ("Ida Marsh of Dale Hospital", "Ola Pike of Oxfam", "Hugo of Orlau")
    parted = [("Ida Marsh", "person"), ("Dale Hospital", "org"), ("Ola Pike", "person"), ("Oxfam", "org")]
    assert types_in(text, *(Says(one, name="person") for one in whole)) == [*parted, ("Hugo of Orlau", "person")]


def test_parties_with_states_and_amendments_are_no_names() -> None:
    """“D-Minn.” tells of a person, and the First Amendment is a text."""
    text = "Rep. Ana Ruiz, D-Minn., praised Odd (D-N.Y.) and the First Amendment."
    says = (
        Says("Ana Ruiz", name="person"),
        Says("D-Minn.", name="place"),
        Says("Odd", name="person"),
        Says("D-N.Y.", name="org"),
        Says("First Amendment", name="org"),
    )
    assert types_in(text, *says) == [("Ana Ruiz", "person"), ("Odd", "person")]


def test_an_organisation_keeps_the_title_in_its_name() -> None:
    """General Motors is no general."""
    assert types_in("He left General Motors.", Says("General Motors", name="org")) == [("General Motors", "org")]


def person_or_organisation(text: str, surety: dict[str, float]) -> dict[str, str]:
    """The types of names of which the tagger is so sure that they are persons', and else organisations'."""
    person, organisation = NAME_TYPES.index("person"), NAME_TYPES.index("org")
    mentions = []
    for form, chance in surety.items():
        chances = np.zeros(len(NAME_TYPES))
        chances[person], chances[organisation] = chance, 1 - chance
        mentions.append(Mention(text.rindex(form), text.rindex(form) + len(form), chances))
    mentions.sort(key=lambda one: one.start)
    return {text[name.start : name.end]: name.type for name in settled(text, mentions)}


def test_an_unknown_name_is_a_persons_only_where_the_tagger_is_sure() -> None:
    """Of a word that may be a person or an organisation it is the other one, and an acronym more so."""
    assert person_or_organisation("Odvar", {"Odvar": 0.8}) == {"Odvar": "org"}
    assert person_or_organisation("Odvar", {"Odvar": 0.9}) == {"Odvar": "person"}
    assert person_or_organisation("ODV", {"ODV": 0.9}) == {"ODV": "org"}
    assert person_or_organisation("ODV", {"ODV": 0.99}) == {"ODV": "person"}


def test_who_was_introduced_by_a_full_name_is_a_person_by_one_word_of_it() -> None:
    """News gives the full name first; a word of it then needs no further evidence."""
    text = "Mira Odvar spoke. Later Odvar left Tarnfield."
    found = person_or_organisation(text, {"Mira Odvar": 0.9, "Odvar": 0.6, "Tarnfield": 0.6})
    assert found == {"Mira Odvar": "person", "Odvar": "person", "Tarnfield": "org"}


def test_a_list_yields_to_a_person_who_bears_the_name() -> None:
    """Jordan is a country, unless the article is about a Mr Jordan."""
    text = "Mira Jordan spoke. Jordan left."
    assert person_or_organisation("Jordan left.", {"Jordan": 0.9}) == {"Jordan": "place"}
    assert person_or_organisation(text, {"Mira Jordan": 0.9, "Jordan": 0.9})["Jordan"] == "person"


def test_a_given_name_alone_is_sooner_a_person_than_a_word_in_no_list() -> None:
    """Where nobody was introduced, the lists of names speak."""
    assert person_or_organisation("Maria and Odvar", {"Maria": 0.82, "Odvar": 0.82}) == {
        "Maria": "person",
        "Odvar": "org",
    }


def test_a_hyphen_between_two_known_names_ties_two_names() -> None:
    """A treaty of the EU and Nigeria names both; what is in a list as it stands is one name."""
    text = "The EU-Nigeria pact, Guinea-Bissau and the Geneva-based Lake Trust."
    says = (
        Says("EU-Nigeria", name="org"),
        Says("Guinea-Bissau", name="place"),
        Says("Geneva-based Lake Trust", name="org"),
    )
    assert types_in(text, *says) == [
        ("EU", "org"),
        ("Nigeria", "place"),
        ("Guinea-Bissau", "place"),
        ("Geneva", "place"),
        ("Lake Trust", "org"),
    ]


def test_a_capital_keeps_its_district() -> None:
    """Washington, D.C., is one place."""
    text = "He left Washington, D.C. for Columbia."
    says = (Says("Washington", name="place"), Says("D.C.", name="place"), Says("Columbia", name="place"))
    assert types_in(text, *says) == [("Washington, D.C.", "place"), ("Columbia", "place")]


def test_a_city_and_its_state_are_two_places() -> None:
    """So are a city and its country, small letters and abbreviations included; a listed name is one, and so is one with no city in it."""
    text = "From miramar florida, Houston TX and Lyon France to New Mexico, Upper Ontario, Tarn Florida and Tulsa ca."
    forms = ("miramar florida", "Houston TX", "Lyon France", "New Mexico", "Upper Ontario", "Tarn Florida", "Tulsa ca")
    parted = ["miramar", "florida", "Houston", "TX", "Lyon", "France", *forms[3:]]
    assert types_in(text, *(Says(form, name="place") for form in forms)) == [(form, "place") for form in parted]


def test_a_direction_belongs_to_the_people_behind_it() -> None:
    """South Koreans are no people of the South beside Koreans."""
    text = "The South Korean fleet met Latin American boats."
    says = (Says("Korean", name="group"), Says("Latin", name="group"), Says("American", name="group"))
    assert types_in(text, *says) == [("South Korean", "group"), ("Latin American", "group")]


def test_the_words_of_a_listed_people_are_one_name() -> None:
    """A Costa Rican is not a Costa beside a Rican; two peoples side by side stay two."""
    text = "Costa Rican and Dutch Danish boats."
    says = [Says(form, name="group") for form in ("Costa", "Rican", "Dutch", "Danish")]
    assert types_in(text, *says) == [("Costa Rican", "group"), ("Dutch", "group"), ("Danish", "group")]


def test_a_peoples_ministry_is_one_body() -> None:
    """“Iraqi Ministry of Finance” is a name; another organisation behind a people has its own."""
    text = "The Iraqi Ministry of Finance met the Dutch Tarn Mills and Danish Ana Ruiz."
    says = (Says("Iraqi", name="group"), Says("Ministry of Finance", name="org"), Says("Dutch", name="group"))
    more = (Says("Tarn Mills", name="org"), Says("Danish", name="group"), Says("Ana Ruiz", name="person"))
    assert types_in(text, *says, *more) == [
        ("Iraqi Ministry of Finance", "org"),
        ("Dutch", "group"),
        ("Tarn Mills", "org"),
        ("Danish", "group"),
        ("Ana Ruiz", "person"),
    ]


def test_two_persons_that_a_blank_parts_are_one() -> None:
    """No two people stand side by side without a word or a mark between them; an office and a party are no part of a name."""
    text = "Mira Odvar met Ana, Ruiz and Pavel Brandt’s Odd."
    says = [Says(form, name="person") for form in ("Mira", "Odvar", "Ana", "Ruiz", "Pavel", "Brandt’s", "Odd")]
    names = [name for name, _ in types_in(text, *says)]
    assert names == ["Mira Odvar", "Ana", "Ruiz", "Pavel Brandt", "Odd"]
    text = "Tarn lawyer Ruth Odvar met Democrat Ada Lind."
    apart = ["Tarn lawyer", "Ruth Odvar", "Democrat", "Ada Lind"]
    assert [name for name, _ in types_in(text, *(Says(form, name="person") for form in apart))] == apart


def test_the_kind_of_a_thing_is_no_part_of_its_name() -> None:
    """“NGO” before an organisation and “taluk” behind a place say what they are, unless nothing but such words is left."""
    text = "NGO Shore Watch met the NGO Affairs Bureau in Orlau taluk."
    says = (
        Says("NGO Shore Watch", name="org"),
        Says("NGO Affairs Bureau", name="org"),
        Says("Orlau taluk", name="place"),
    )
    assert types_in(text, *says) == [("Shore Watch", "org"), ("NGO Affairs Bureau", "org"), ("Orlau", "place")]


def test_a_general_term_behind_an_article_is_not_a_name() -> None:
    """“The Party”, “the Kingdom” and “Figure 2” name nothing by themselves; with another word they do."""
    text = "The Party ruled the Kingdom of Figure 2 and the Tarn Party."
    says = [Says(form, name="org") for form in ("Party", "Kingdom", "Figure 2")]
    assert types_in(text, *says) == []
    assert types_in(text, Says("Tarn Party", name="org")) == [("Tarn Party", "org")]


def test_a_name_has_one_type_in_a_document() -> None:
    """What most of its mentions are sure of holds for all of them."""
    text = "Tarn opened. The staff of Tarn spoke, and Tarn’s owners did."
    starts = [0, 26, 42]
    org, person = (np.eye(len(NAME_TYPES), dtype=np.float32)[NAME_TYPES.index(kind)] for kind in ("org", "person"))
    names = settled(
        text, [Mention(at, at + 4, chances) for at, chances in zip(starts, (person, org, org), strict=True)]
    )
    assert [(text[name.start : name.end], name.type) for name in names] == [("Tarn", "org")] * 3


def test_what_a_centre_is_for_is_part_of_its_name() -> None:
    """A head of organisations goes on behind “for”; another organisation does not."""
    text = "The Flood Centre for the River Convoy met. He left Halden for Brake Motors."
    says = (
        Says("Flood Centre", name="org"),
        Says("River Convoy", name="org"),
        Says("Halden", name="org"),
        Says("Brake Motors", name="org"),
    )
    names = ["Flood Centre for the River Convoy", "Halden", "Brake Motors"]
    assert types_in(text, *says) == [(name, "org") for name in names]


def test_what_residents_own_is_their_organisation() -> None:
    """A head of organisations behind the plural of its members belongs to the name; any other word does not."""
    text = "The Dale Residents’ Group met the Mill Workers’ Ana and Hill Farmers’ Union."
    says = (Says("Dale Residents", name="org"), Says("Mill Workers", name="org"), Says("Hill Farmers", name="org"))
    assert types_in(text, *says, Says("Union", name="org")) == [
        ("Dale Residents’ Group", "org"),
        ("Mill Workers", "org"),
        ("Hill Farmers’ Union", "org"),
    ]


def test_a_preposition_at_its_end_says_that_a_name_goes_on() -> None:
    """Where nothing follows that it could go on with, it is no part of the name."""
    text = "The Centre for the River Convoy met in Mercy Dale of old."
    says = (Says("Centre for", name="org"), Says("River Convoy", name="org"), Says("Mercy Dale of", name="place"))
    assert types_in(text, *says) == [("Centre for the River Convoy", "org"), ("Mercy Dale", "place")]


def test_a_stroke_or_a_bracket_parts_two_names() -> None:
    """Names on both sides of a stroke are two, and so are two places beside “and”; a listed name is one."""
    text = "Marsh/Odvar met Tarn Mill (Harrow) in Dale and Orlau, in Bosnia and Herzegovina and on TCP/IP."
    says = (
        Says("Marsh/Odvar", name="person"),
        Says("Tarn Mill (Harrow", name="org"),
        Says("Dale and Orlau", name="place"),
        Says("Bosnia and Herzegovina", name="place"),
        Says("TCP/IP", name="product"),
    )
    names = [name for name, _ in types_in(text, *says)]
    assert names == ["Marsh", "Odvar", "Tarn Mill", "Harrow", "Dale", "Orlau", "Bosnia and Herzegovina", "TCP/IP"]


def test_the_end_of_a_line_parts_two_names() -> None:
    """A title and its author in two lines of a paragraph are a work and somebody else."""
    text = "Salt Year\nMira Odvar (Tarn)"
    assert [name for name, _ in types_in(text, Says(text[:20], name="work"))] == ["Salt Year", "Mira Odvar"]


def test_marks_at_the_end_are_no_part_of_a_name() -> None:
    """A dash, a bracket that opens and the mark of a possessive are cut off; what has no letter is not a name."""
    text = "Ana Ruiz – left Dale’s mill ( of Odvar ( on 24/7."
    says = (
        Says("Ana Ruiz –", name="person"),
        Says("Dale’s", name="place"),
        Says("Odvar (", name="org"),
        Says("24/7", name="org"),
    )
    assert types_in(text, *says) == [("Ana Ruiz", "person"), ("Dale", "place"), ("Odvar", "org")]


def test_an_apostrophe_within_a_word_parts_no_name() -> None:
    """The rest of the word belongs to the name; a possessive and a contraction do not."""
    text = "Nura Sha’dan met Ada’s aunt."
    assert types_in(text, Says("Nura Sha", name="person"), Says("Ada", name="person")) == [
        ("Nura Sha’dan", "person"),
        ("Ada", "person"),
    ]


def test_what_an_office_is_for_is_not_a_name() -> None:
    """The field of a minister is part of the title, before it and behind it, and a title of two words names nobody."""
    text = "Interior Minister Ana Ruiz met the Lord Mayor."
    says = (Says("Interior", name="org"), Says("Ana Ruiz", name="person"), Says("Lord Mayor", name="person"))
    assert types_in(text, *says) == [("Ana Ruiz", "person")]
    text = "The Minister of Higher Education and Scientific Research met the Secretary for the Environment and the Secretary of Tarn Mills."
    fields = ("Higher Education and Scientific Research", "Environment", "Tarn Mills")
    assert types_in(text, *(Says(form, name="org") for form in fields)) == [("Tarn Mills", "org")]


def unsure_of(form: str, **surety: float) -> list[str]:
    """The types of a form whose probabilities are ``surety``."""
    chances = np.zeros(len(NAME_TYPES))
    for kind, chance in surety.items():
        chances[NAME_TYPES.index(kind)] = chance
    return [name.type for name in settled(form, [Mention(0, len(form), chances)])]


def test_a_name_that_the_tagger_is_unsure_of_is_left_out() -> None:
    """Most names below the floor are wrong, and most works below a higher one."""
    assert unsure_of("Odvar Mill", org=0.35, place=0.3) == []
    assert unsure_of("Odvar Mill", org=0.45, place=0.3) == ["org"]
    assert unsure_of("Odvar Mill", work=0.7) == []
    assert unsure_of("Odvar Mill", work=0.8) == ["work"]


def test_an_acronym_is_no_people_and_a_technical_word_no_name() -> None:
    """A group in capitals is one only where a list has it; a kind of number names nobody."""
    assert unsure_of("ODV", group=0.5, product=0.45) == ["product"]
    assert unsure_of("ISBN", org=0.95) == []


def test_a_name_in_another_script_is_not_an_organisation() -> None:
    """Beside English text the tagger types other scripts by chance."""
    assert "org" not in unsure_of("東京新聞", org=0.5, place=0.45)


@pytest.mark.parametrize(
    ("text", "said", "rule", "whole"),
    [
        ("Dr. Ana Ruiz met them.", Says("Dr. Ana Ruiz", name="person"), "title", ["Ana Ruiz"]),
        ("It is Ida Marsh’s boat.", Says("Ida Marsh’s", name="person"), "closing-mark", ["Ida Marsh"]),
        ("Mr. Brandt left.", Says(". Brandt", name="person"), "opening-mark", ["Brandt"]),
        ("They saw Dale and Orlau.", Says("Dale and Orlau", name="place"), "parted", ["Dale", "Orlau"]),
        ("He joined NGO Shore Watch.", Says("NGO Shore Watch", name="org"), "kind", ["Shore Watch"]),
        ("He led the Centre for Tides.", Says("Centre for", name="org"), "preposition", ["Centre"]),
    ],
    ids=lambda value: value if isinstance(value, str) and " " not in value else "",
)
def test_a_repair_that_moves_the_ends_of_a_name_is_a_reason(text: str, said: Says, rule: str, whole: list[str]) -> None:
    """It says how the tagger had it and what it is now; a name that nothing moved has no such reason."""
    _, read = read_as(text, [said])
    found = settled(text, mentions_in(read))
    had = said.words.rstrip(",;:")
    assert [(text[one.start : one.end], one.reasons) for one in found] == [
        (form, (Reason(f"name.end.{rule}", (had, form)),)) for form in whole
    ]
    _, read = read_as(TEXT, [Says("Ana Ruiz", name="person")])
    assert [one.reasons for one in settled(TEXT, mentions_in(read))] == [()]


def test_an_entity_has_the_repairs_of_its_mentions() -> None:
    """Each is there once, however often it was made, behind what speaks for the type."""
    text = "Dr. Ana Ruiz left. Dr. Ana Ruiz came back."
    _, read = read_as(text, [Says("Dr. Ana Ruiz", name="person")])
    second = text.rindex("Dr.")
    once = list(mentions_in(read))
    twice = [*once, *(replace(one, start=second, end=second + one.end - one.start) for one in once)]
    (entity,) = join_names(article_of(text), settled(text, twice))
    assert [reason.rule for reason in entity.reasons].count("name.end.title") == 1
    assert entity.reasons[0].rule == "name.encoder"


def test_two_names_joined_by_and_are_two() -> None:
    """Two persons are two names, and so are two listed organisations; a firm or a fund with “and” in its name is one."""
    text = "Marsh and Reske left the United Nations and the European Union. Tarn and Dale Mills met Lund and Brandt."
    says = (
        Says("Marsh and Reske", name="person"),
        Says("United Nations and the European Union", name="org"),
        Says("Tarn and Dale Mills", name="org"),
        Says("Lund and", name="person"),
        Says("Brandt", name="person"),
    )
    assert types_in(text, *says) == [
        ("Marsh", "person"),
        ("Reske", "person"),
        ("United Nations", "org"),
        ("European Union", "org"),
        ("Tarn and Dale Mills", "org"),
        ("Lund", "person"),
        ("Brandt", "person"),
    ]


def test_accounts_and_addresses_are_no_names() -> None:
    """What stands behind “@” is called an account, and what stands before it an address."""
    text = "Ana Ruiz (@AnaRuiz_) and brandt@dale.example wrote."
    says = (Says("Ana Ruiz", name="person"), Says("AnaRuiz_", name="person"), Says("brandt", name="place"))
    assert types_in(text, *says) == [("Ana Ruiz", "person")]


def test_the_portfolio_of_an_officer_is_no_part_of_the_body() -> None:
    """The press secretary of the White House is of the White House, whether the tagger took the office for a name or not."""
    text = "White House Press Secretary Ana Ruiz met European Union Trade Secretary Olsen of NATO Press."
    says = (
        Says("White House Press", name="org"),
        Says("Ana Ruiz", name="person"),
        Says("European Union Trade Secretary", name="org"),
        Says("Olsen", name="person"),
        Says("NATO Press", name="org"),
    )
    names = ("White House", "Ana Ruiz", "European Union", "Olsen", "NATO Press")
    assert tuple(name for name, _ in types_in(text, *says)) == names
