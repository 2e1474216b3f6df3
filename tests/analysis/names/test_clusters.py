"""Mentions joined into entities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import article_of
from tui_reader.analysis.names import join_names
from tui_reader.analysis.tagging import Name
from tui_reader.model import Entity, EntityType, Reason


def named(text: str, *names: tuple[str, EntityType]) -> tuple[Name, ...]:
    """The given names where they stand in the text, one behind the other."""
    found, at = [], 0
    for name, kind in names:
        at = text.index(name, at)
        found.append(Name(at, at + len(name), kind))
        at += len(name)
    return tuple(found)


def entities_of(text: str, *names: tuple[str, EntityType]) -> dict[str, Entity]:
    return {entity.name: entity for entity in join_names(article_of(text), named(text, *names))}


def test_surname_joins_the_full_name() -> None:
    """A surname alone, with a title or in capitals, belongs to the full name."""
    found = entities_of(
        "Alexei Tsigankov spoke first. Then Tsigankov left. Mr Tsigankov was tired.",
        *people("Alexei Tsigankov", "Tsigankov", "Tsigankov"),
    )
    assert found["Alexei Tsigankov"].aliases == ("Tsigankov",)
    assert len(found["Alexei Tsigankov"].mentions) == 3


def test_two_persons_of_one_surname() -> None:
    """A surname that two full names share before it joins neither."""
    text = "Anna Berg met Karl Berg on Friday. Later Berg wrote a letter."
    found = {
        e.name: e
        for e in join_names(
            article_of(text), named(text, ("Anna Berg", "person"), ("Karl Berg", "person"), ("Berg", "person"))
        )
    }
    assert set(found) == {"Anna Berg", "Karl Berg", "Berg"}


def test_surname_stays_with_whom_it_was_first_used() -> None:
    """A surname that stood alone while one person had it keeps meaning that person."""
    text = "Anna Berg spoke. Then Berg left. Karl Berg came. Berg waved."
    names = named(text, ("Anna Berg", "person"), ("Berg", "person"), ("Karl Berg", "person"), ("Berg", "person"))
    found = {e.name: len(e.mentions) for e in join_names(article_of(text), names)}
    assert found == {"Anna Berg": 3, "Karl Berg": 1}


def test_middle_names_and_initials() -> None:
    """Full names with and without a middle name, or with initials only, are one person; other given names are not."""
    text = "Donald J. Trump and D. Trump and Donald Trump and Ivanka Trump"
    names = named(
        text,
        ("Donald J. Trump", "person"),
        ("D. Trump", "person"),
        ("Donald Trump", "person"),
        ("Ivanka Trump", "person"),
    )
    found = join_names(article_of(text), names)
    assert [(e.name, len(e.mentions)) for e in found] == [("Donald J. Trump", 3), ("Ivanka Trump", 1)]


def joined(text: str, *names: tuple[str, EntityType]) -> dict[str, int]:
    """The entities that the given names make, with the number of their mentions."""
    return {entity.name: len(entity.mentions) for entity in join_names(article_of(text), named(text, *names))}


def people(*names: str) -> list[tuple[str, EntityType]]:
    return [(name, "person") for name in names]


def test_a_title_tells_which_of_a_couple_is_meant() -> None:
    """“Mrs. Berg” is the woman of two persons called Berg, whoever of them was named last."""
    text = "Anna Berg met Karl Berg. Mrs. Berg waved, Mr. Berg did not."
    assert joined(text, *people("Anna Berg", "Karl Berg", "Berg", "Berg")) == {"Anna Berg": 2, "Karl Berg": 2}


def test_a_surname_is_whom_the_passage_is_about() -> None:
    """Far behind the passage about one person the same surname means the one who was named in full since."""
    far = "The road was wet. " * 150
    text = f"Anna Berg spoke. Berg left. {far}Karl Berg came. Berg waved."
    assert joined(text, *people("Anna Berg", "Berg", "Karl Berg", "Berg")) == {"Anna Berg": 2, "Karl Berg": 2}


def test_an_aside_does_not_take_a_surname_over() -> None:
    """A namesake who is named once beside somebody whom all is about does not get the surname."""
    text = "Anna Berg spoke. Berg left, and Berg came back. Karl Berg was ill. Berg waved."
    assert joined(text, *people("Anna Berg", "Berg", "Berg", "Karl Berg", "Berg")) == {"Anna Berg": 4, "Karl Berg": 1}


def test_a_father_is_not_his_son() -> None:
    """“Jr.” goes with the name without it, and never with “Sr.”; a king's number tells him from the next one."""
    assert joined("Karl Berg Jr. and Karl Berg Sr. met", *people("Karl Berg Jr.", "Karl Berg Sr.")) == {
        "Karl Berg Jr.": 1,
        "Karl Berg Sr.": 1,
    }
    assert joined("Karl Berg Jr. left. Karl Berg waved. Berg ran", *people("Karl Berg Jr.", "Karl Berg", "Berg")) == {
        "Karl Berg Jr.": 3
    }
    assert joined("James III met James IV", *people("James III", "James IV")) == {"James III": 1, "James IV": 1}


def test_one_of_several_surnames() -> None:
    """Of a name with two surnames the first one alone is the same person."""
    assert joined("Juan Rojas Pereda spoke. Rojas left", *people("Juan Rojas Pereda", "Rojas")) == {
        "Juan Rojas Pereda": 2
    }


def test_a_surname_of_two_words_owns_no_shorter_one_once_it_is_given_to_its_bearers() -> None:
    """Two who share a surname of two words, which stands alone as well, may be called by its last word alone."""
    text = "Juan Garcia Lopez waited. Garcia Lopez wept. Ana Garcia Lopez came. Lopez left."
    names = ["Juan Garcia Lopez", "Garcia Lopez", "Ana Garcia Lopez", "Lopez"]
    found = joined(text, *people(*names))
    assert sum(found.values()) == len(names)


def test_a_headline_taken_for_a_name_owns_no_surname() -> None:
    """What is too long for a person's name does not become what the person is called throughout."""
    headline = "Rival Ida Berg Hits Back Hard At Anna Marsh"
    text = f"{headline}. Anna Marsh met. Marsh left"
    assert joined(text, *people(headline, "Anna Marsh", "Marsh")) == {headline: 1, "Anna Marsh": 2}


def test_where_somebody_is_from_is_no_surname() -> None:
    """“Ida Marsh of Dale” is a Marsh; “Joan of Arc” stays as she is."""
    assert joined("Ida Marsh of Dale met. Marsh left", *people("Ida Marsh of Dale", "Marsh")) == {
        "Ida Marsh of Dale": 2
    }
    assert joined("Joan of Arc met Arc", *people("Joan of Arc", "Arc")) == {"Joan of Arc": 1, "Arc": 1}


def test_an_acronym_at_the_end_of_a_name_is_another_body() -> None:
    """A club with a university's acronym in its name is not the university."""
    text = "The ROWERS UD and the Upper Dale University met. UD paid"
    found = joined(text, ("ROWERS UD", "org"), ("Upper Dale University", "org"), ("UD", "org"))
    assert found["ROWERS UD"] == 1


def test_a_legal_form_makes_an_organisation() -> None:
    """A name that ends in a legal form is an organisation's, and so is the name without it, unless somebody bears it."""
    text = "Brightwater Inc met. Brightwater left"
    (entity,) = join_names(article_of(text), named(text, ("Brightwater Inc", "place"), ("Brightwater", "person")))
    assert (entity.name, entity.type) == ("Brightwater Inc", "org")
    assert Reason("name.ends-in-legal-form") in entity.reasons
    assert joined(
        "Ida Marsh runs Marsh Inc. Marsh left", *people("Ida Marsh"), ("Marsh Inc", "org"), *people("Marsh")
    ) == {"Ida Marsh": 2, "Marsh Inc": 1}


@pytest.mark.parametrize("words", ["President", "the Prime Minister", "the", "Secretary"])
def test_bare_titles_and_small_words_are_no_names(words: str) -> None:
    """Whatever a tagger takes for a person, a title alone names nobody."""
    text = f"Then {words} left"
    assert join_names(article_of(text), named(text, (words, "person"))) == ()


def test_a_surname_that_is_a_title_stays() -> None:
    """“King” alone is a name where somebody is called so."""
    assert joined("Ida King met. King left", *people("Ida King", "King")) == {"Ida King": 2}


def test_spelling() -> None:
    """Accents, hyphens, capitals and a leading article make no other entity, and another type of name no same one."""
    assert joined("José Gómez met Jose Gomez", *people("José Gómez", "Jose Gomez")) == {"José Gómez": 2}
    assert joined("The Dale Post and the Dale Post", ("The Dale Post", "org"), ("Dale Post", "org")) == {
        "The Dale Post": 2
    }


def test_plural_of_a_group() -> None:
    """A party's member and its members are one group."""
    assert joined("A Democrat met Democrats", ("Democrat", "group"), ("Democrats", "group")) == {"Democrats": 2}


def test_short_forms_of_organisations() -> None:
    """An organisation is the same by the last words of its name, unless they name what it is a branch of."""
    assert joined("The Dale River Trust met. The Trust left", ("Dale River Trust", "org"), ("Trust", "org")) == {
        "Dale River Trust": 2
    }
    text = "The Branch of the Dale Academy met. The Dale Academy left"
    assert joined(text, ("Branch of the Dale Academy", "org"), ("Dale Academy", "org")) == {
        "Branch of the Dale Academy": 1,
        "Dale Academy": 1,
    }
    assert joined("The U.S. Navy is the United States Navy", ("U.S. Navy", "org"), ("United States Navy", "org")) == {
        "United States Navy": 2
    }


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("U.N. Security Council", "Security Council"),
        ("Washington Post", "The Post"),
        ("Labour Party", "Labour"),
    ],
)
def test_offices_newspapers_and_parties(long: str, short: str) -> None:
    """A listed name is short for a longer one that only adds whose office or paper it is, or that it is a party."""
    text = f"Then {long} met. {short} left"
    assert joined(text, (long, "org"), (short, "org")) == {long: 2}


def test_members_are_their_group_whatever_the_tagger_took_them_for() -> None:
    """“Democrats” as an organisation and a “Democrat” as one of a group are the same."""
    assert joined("Democrats met a Democrat", ("Democrats", "org"), ("Democrat", "group")) == {"Democrats": 2}


def test_acronym_that_is_defined() -> None:
    """A short form in brackets is the name before it, and the other way round, where its letters stand in it in order."""
    text = "The Dale Authority for Waterways (DAWA) met"
    assert joined(text, ("Dale Authority for Waterways", "org"), ("DAWA", "org")) == {"Dale Authority for Waterways": 2}
    text = "DAWA (Dale Authority for Waterways) met"
    assert joined(text, ("DAWA", "org"), ("Dale Authority for Waterways", "org")) == {"Dale Authority for Waterways": 2}
    text = "The Upper Dale Waterways Force (WATFORCE) met"
    assert joined(text, ("Upper Dale Waterways Force", "org"), ("WATFORCE", "org")) == {"Upper Dale Waterways Force": 2}
    text = "The Dale Public Investment Corporation met. Later DPIC left"
    assert joined(text, ("Dale Public Investment Corporation", "org"), ("DPIC", "org")) == {
        "Dale Public Investment Corporation": 2
    }
    assert joined("Dale Authority (XYZ) met", ("Dale Authority", "org"), ("XYZ", "org")) == {
        "Dale Authority": 1,
        "XYZ": 1,
    }


def test_people_and_country_are_apart() -> None:
    """A nationality is a group of its own and no alias of its country."""
    assert joined("A Syrian left Syria", ("Syrian", "group"), ("Syria", "place")) == {"Syrian": 1, "Syria": 1}


def test_acronym_joins_its_name() -> None:
    """An acronym that the text defines, or whose letters only one name has, is that name."""
    text = "The Syrian Arab Army (SAA) moved north. Later the SAA stopped."
    found = entities_of(text, ("Syrian Arab Army", "org"), ("SAA", "org"), ("SAA", "org"))
    assert found["Syrian Arab Army"].aliases == ("SAA",)
    assert len(found["Syrian Arab Army"].mentions) == 3


def test_short_forms_of_countries() -> None:
    """U.S., US and United States are one entity with one type."""
    text = "Talks with the United States failed. The U.S. left, and the US came back."
    found = entities_of(text, ("United States", "place"), ("U.S.", "place"), ("US", "place"))
    assert found["United States"].type == "place"
    assert len(found["United States"].mentions) == 3


def test_legal_form_is_dropped() -> None:
    """A company is the same with and without its legal form."""
    text = "He left Brightwater Inc for good. Now Brightwater is poorer."
    found = join_names(article_of(text), named(text, ("Brightwater Inc", "org"), ("Brightwater", "org")))
    assert [e.name for e in found] == ["Brightwater Inc"]


def test_one_type_throughout() -> None:
    """A name has the type that its mentions are together surest of."""
    text = "Northup, Northup and Northup"
    names = (Name(0, 7, "place", 0.4), Name(9, 16, "org", 0.9), Name(21, 28, "place", 0.4))
    (entity,) = join_names(article_of(text), names)
    assert (entity.type, len(entity.mentions)) == ("org", 3)


def test_dates_keep_to_themselves() -> None:
    """A date is one entity for each way it is written and never an alias of a name."""
    text = "On Monday June Carter sang. On Monday she left. In June it snowed."
    found = entities_of(text, ("Monday", "date"), ("June Carter", "person"), ("Monday", "date"), ("June", "date"))
    assert found["Monday"].type == "date"
    assert len(found["Monday"].mentions) == 2
    assert "June" in found


@given(
    st.lists(st.tuples(st.sampled_from(["Anna Berg", "Berg", "BERG", "A. Berg", "US", "U.S.", "Berg Inc", "Anna", "9 June"]),
                       st.sampled_from(["person", "org", "place", "group", "date"])), max_size=12)
)  # fmt: skip
def test_every_mention_once(chosen: list[tuple[str, EntityType]]) -> None:
    """Whatever is named, each mention belongs to one entity, and entities and mentions are in text order."""
    text = " and ".join(name for name, _ in chosen) or "nothing"
    names = named(text, *chosen)
    found = join_names(article_of(text), names)
    assert sorted(span for e in found for span in e.mentions) == [(n.start, n.end) for n in names]
    assert list(found) == sorted(found, key=lambda e: e.mentions[0])
    assert all(list(e.mentions) == sorted(e.mentions) and e.name not in e.aliases for e in found)


@pytest.mark.parametrize("count", [20_000])
def test_many_names(count: int) -> None:
    """Tens of thousands of different names are joined without comparing each with each."""
    text = " ".join(f"Ann{n} Berg{n}" for n in range(count))
    names, at = [], 0
    for n in range(count):
        length = len(f"Ann{n} Berg{n}")
        names.append(Name(at, at + length, "person"))
        at += length + 1
    assert len(join_names(article_of(text), tuple(names))) == count


@pytest.mark.parametrize("count", [3_000])
def test_many_namesakes(count: int) -> None:
    """Thousands of persons of one surname are not compared each with each, and the surname alone is left alone."""
    text = " ".join(f"A{n} Berg and Berg." for n in range(count))
    names: list[Name] = []
    for n in range(count):
        at = names[-1].end + 2 if names else 0
        full = len(f"A{n} Berg")
        names += [Name(at, at + full, "person"), Name(at + full + 5, at + full + 9, "person")]
    assert sum(len(entity.mentions) for entity in join_names(article_of(text), tuple(names))) == 2 * count
