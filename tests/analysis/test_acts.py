"""What somebody does in an attribution: say, deny, ask, believe, plan, decide; or what a document says."""

import pytest

from tests.analysis.hand_made import marks_of
from tui_reader.model import Attribution


@pytest.mark.parametrize(
    ("act", "drawn"),
    [
        ("statement", "<Ida Marsh> *told* the council ⟦that the weir leaks⟧."),
        ("statement", "<The rowers> *asked for* ⟦a second landing stage⟧."),
        ("statement", "<The warden> *asked* ⟦them to leave the island⟧."),
        ("statement", "<The owner> *promises* ⟦that the hull is sound⟧."),
        ("statement", "<The club> *offered* ⟦an apology⟧."),
        ("statement", "<The mayor> *announced* ⟦that the snow had closed the road⟧."),
        ("statement", "<She> *said she hoped* ⟦for rain⟧."),
        ("statement", "<The keeper> *has long argued* ⟦that the lamp is too weak⟧."),
        ("denial", "<The baker> *disputes* ⟦that rats were seen⟧."),
        ("denial", "<Ida Marsh> *has ruled out* ⟦a second term⟧."),
        ("denial", "<The firm> *would not say* ⟦how many were ill⟧."),
        ("denial", "<The firm> *didn’t say* ⟦how many were ill⟧."),
        ("denial", "<Neither of them> *would say* ⟦who had paid⟧."),
        ("denial", "<The head> *was quoted as denying* ⟦any part in it⟧."),
        ("denial", "<His aides> *declined to say* ⟦where he was⟧."),
        ("denial", "<The firm> *declined* ⟦to comment⟧."),
        ("denial", "<The firm> *refused* ⟦to publicly name the buyer⟧."),
        ("decision", "<The owners> *refused* ⟦to sell the weir⟧."),
        ("decision", "<The jury> *declined* ⟦to charge the keeper⟧."),
        ("decision", "<The judge> *dismissed* ⟦a part of the charges⟧."),
        ("statement", "<The judge> *dismissed* ⟦the report as gossip⟧."),
        ("belief", "<The police> *discovered* ⟦that the weir leaks⟧."),
        ("belief", "<She> *learned* ⟦that the weir leaks⟧."),
        ("statement", "<He> *does not deny* ⟦that he signed it⟧."),
        ("question", "<The rowers> *asked* ⟦whether the weir would hold⟧."),
        ("question", "<Parents> *wonder* ⟦who will drive the bus⟧."),
        ("question", "<The judge> *inquired* ⟦how long it took⟧."),
        ("belief", "<The miller> *is convinced* ⟦that the dam will burst⟧."),
        ("belief", "<Fishers> *fear* ⟦a third bad year⟧."),
        ("belief", "<They> *do not believe* ⟦the report⟧."),
        ("belief", "*In* <Ida Marsh>*’s view* ⟦the fee is unfair⟧."),
        ("plan", "<The union> *has vowed* ⟦to go on⟧."),
        ("plan", "<The council> *promised* ⟦a new pump⟧."),
        ("plan", "<The rowers> *promise* ⟦that they will pay⟧."),
        ("plan", "<The firm> *announced* ⟦that it would sue⟧."),
        ("plan", "<The firm> *announced* ⟦it and the two mills of Dale would close⟧."),
        (
            "statement",
            "<The firm> *announced* ⟦it and the two old mills of Dale would close⟧.",
        ),  # the ninth word is another verb’s
        ("plan", "<The firm> *has not ruled out* ⟦a sale⟧."),
        ("plan", "<The owner> *offered* ⟦to rebuild it⟧."),
        ("decision", "<The council> *voted* ⟦to shut the hall⟧."),
        ("decision", "<The court> *ruled* ⟦that the lease is void⟧."),
        ("decision", "<They> *have agreed* ⟦not to strike⟧."),
        ("document", "<A survey of the weir> *found* ⟦that it leaks⟧."),
        ("document", "*According to* <the indictment>, ⟦he knew of it⟧."),
        ("document", "<The ship’s log> *denies* ⟦any storm⟧."),
        ("document", "<Research> *shows* ⟦that the weir leaks⟧."),
        ("document", "<Its October review> *found* ⟦two leaks⟧."),
        ("document", "There is <new evidence> *showing* ⟦the weir to leak⟧."),
        ("statement", "<The newspaper> *reported* ⟦that it leaks⟧."),
        ("statement", "<The miller> *attacked* ⟦the council for its delay⟧."),
        ("statement", "<The miller> *murmured darkly* ⟦that it leaks⟧."),
        ("belief", "<The miller> *has embraced* ⟦the council’s plan⟧."),
        ("belief", "<The club> *is backing* ⟦the council’s plan⟧."),
        ("statement", "<The miller> *hit back* ⟦that it leaks⟧."),
        ("belief", "<The warden> *showed* ⟦the guests his boats⟧."),
        ("statement", "<The warden> *showed* ⟦that it leaks⟧."),
        ("statement", "<The warden> *showed* ⟦how it leaks⟧."),
        ("belief", "<She> *found* ⟦the soup too salty⟧."),
        ("belief", "<The rowers> *quarrelled over* ⟦who should steer⟧."),
        ("decision", "<The owners> *settled* ⟦the dispute⟧."),
        ("decision", "<The new law> *would prohibit* ⟦boats on the weir⟧."),
        ("plan", "<The bill> *seeks* ⟦to close the weir⟧."),
        ("document", "<The bill> *says* ⟦that boats are banned⟧."),
        ("statement", "<She> *was like,* ⟦“No way.”⟧"),
        ("question", "<She> *was just like,* ⟦“Why me?”⟧"),
        ("belief", "<She> *would like* ⟦to go⟧."),
    ],
)
def test_the_cue_tells_the_act(act: str, drawn: str) -> None:
    """The first word of the cue that names an act decides, negation and the form of the content with it; a law decides what it bans."""
    assert [one.act for one in marks_of(drawn).attributions] == [act]


@pytest.mark.parametrize(
    ("act", "drawn"),
    [
        ("question", "⟦“Is the weir safe?”⟧ <she> *asked*."),
        ("question", "⟦“Is the weir safe?”⟧ *said* <the mayor>."),
        ("statement", "⟦“It rains. What else is new?”⟧ *said* <the mayor>."),
        ("statement", "⟦“Pass me the rope,”⟧ <he> *asked*."),
        ("statement", "⟦“Why? Nobody knows.”⟧ <he> *said*."),
        ("belief", "⟦“It will hold,”⟧ <he> *thought*."),
    ],
)
def test_a_quotation_without_a_statement_asks(act: str, drawn: str) -> None:
    """What stands in quotation marks is a question where it opens with one and ends in one; a verb of thinking makes it a belief."""
    assert [one.act for one in marks_of(drawn).attributions] == [act]


def test_the_turn_of_somebody_who_asks_is_a_question() -> None:
    """A turn, which has no verb of saying, is for its last sentence: “You rang. Who answered?” asks."""
    text = "MARSH: You rang at nine. Who answered?\n\nPIKE: Who? The clerk. He was alone.\n\nMARSH: Was he sober?\n\nPIKE: Yes, he was."
    assert [one.act for one in marks_of(text).attributions] == ["question", "statement", "question", "statement"]


def test_it_behind_a_document_is_the_document() -> None:
    """What “it” says behind a report is the report’s, and what “it” says behind a body is not."""
    report = "<A report by Dale Bank> *says* ⟦the dam leaks⟧. <It> *adds* ⟦that two gates are stuck⟧."
    body = "<The council> *says* ⟦the dam leaks⟧. <It> *adds* ⟦that two gates are stuck⟧."
    assert [one.act for one in marks_of(report).attributions] == ["document", "document"]
    assert [one.act for one in marks_of(body).attributions] == ["statement", "statement"]


@pytest.mark.parametrize(
    ("drawn", "reasons"),
    [
        ("<Ida Marsh> *told* the council ⟦that the weir leaks⟧.", [("act.said", "told")]),
        ("<The baker> *disputes* ⟦that rats were seen⟧.", [("act.word", "disputes", "denial")]),
        ("<Ida Marsh> *has ruled out* ⟦a second term⟧.", [("act.word", "ruled out", "denial")]),
        ("<The miller> *murmured darkly* ⟦that it leaks⟧.", [("act.no-word",)]),
        ("<The miller> *has embraced* ⟦the council’s plan⟧.", [("act.deed", "has embraced")]),
        ("<The firm> *would not say* ⟦how many were ill⟧.", [("act.said", "say"), ("act.negated", "not")]),
        ("<The firm> *refused* ⟦to publicly name the buyer⟧.", [("act.word", "refused", "denial")]),
        ("<The owners> *refused* ⟦to sell the weir⟧.", [("act.word", "refused", "denial"), ("act.refused-deed",)]),
        ("<The judge> *dismissed* ⟦a part of the charges⟧.", [("act.no-word",), ("act.court",)]),
        ("<The warden> *asked* ⟦them to leave the island⟧.", [("act.word", "asked", "question"), ("act.asked-for",)]),
        ("<The firm> *announced* ⟦that it would sue⟧.", [("act.said", "announced"), ("act.own-deed",)]),
        ("<The club> *offered* ⟦an apology⟧.", [("act.word", "offered", "plan"), ("act.no-deed",)]),
        ("⟦“Is the weir safe?”⟧ *said* <the mayor>.", [("act.said", "said"), ("act.question-mark",)]),
        ("⟦“Pass me the rope,”⟧ <he> *asked*.", [("act.word", "asked", "question"), ("act.no-question-mark",)]),
        ("<A survey of the weir> *found* ⟦that it leaks⟧.", [("act.document", "a survey of the weir")]),
        ("<The bill> *seeks* ⟦to close the weir⟧.", [("act.document", "the bill"), ("act.word", "seeks", "plan")]),
        ("<She> *was like,* ⟦“No way.”⟧", [("act.said", "was like")]),
    ],
)
def test_an_act_has_the_rules_that_led_to_it(drawn: str, reasons: list[tuple[str, ...]]) -> None:
    """The rule that names an act is a reason of the mark, with its word; then come those that changed the act."""
    [said] = marks_of(drawn).attributions
    assert acts_of(said) == reasons


def test_it_names_the_document_before() -> None:
    """The act of what “it” says behind a report has the rule by which it goes on."""
    report = "<A report by Dale Bank> *says* ⟦the dam leaks⟧. <It> *adds* ⟦that two gates are stuck⟧."
    assert acts_of(marks_of(report).attributions[-1]) == [("act.same-document", "it")]


def acts_of(said: Attribution) -> list[tuple[str, ...]]:
    return [(one.rule, *one.arguments) for one in said.reasons if one.rule.startswith("act.")]
