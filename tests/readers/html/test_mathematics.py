import pytest

from tests.readers.reading import texts, written

TEX = "<annotation encoding='application/x-tex'>v=a^2</annotation>"
MATHML = f"<math><semantics><mrow><mi>v</mi><mo>=</mo><msup><mi>a</mi><mn>2</mn></msup></mrow>{TEX}</semantics></math>"
BARE = MATHML.replace(TEX, "")

DRAWN = f"<i class='MathJax_Preview'>v</i><i class='MathJax'><nobr>v=a2</nobr><i class='MJX_Assistive_MathML'>{BARE}</i></i>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (MATHML, "v=a^2"),
        (BARE, "v = a²"),
        (f"<math alttext='{{\\displaystyle v=a^{{2}}}}'>{BARE}</math>", "v=a^{2}"),
        (
            f"<span class=katex><span class=katex-mathml>{MATHML}</span><span class=katex-html>v=a2</span></span>",
            "v=a^2",
        ),
        (f"{DRAWN}<script type='math/tex'>v=a^2</script>", "v=a^2"),
        (f"<span class='MathJax'><nobr>v=a2</nobr><span>{BARE}</span></span>", "v = a²"),
        (
            f"<mjx-container class=MathJax><svg><g></g></svg><mjx-assistive-mml>{BARE}</mjx-assistive-mml></mjx-container>",
            "v = a²",
        ),
        (f"<span class='mwe-math-element'><i style='display:none'>{BARE}</i><img alt='v=a^2'></span>", "v = a²"),
        ("<math><mfrac><mn>10</mn><msqrt><mi>n</mi><mo>+</mo><mn>1</mn></msqrt></mfrac></math>", "10/(√(n + 1))"),
        ("<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><mn>5</mn></math>", "xᵢ²5"),
    ],
)
def test_a_formula_comes_once(html: str, expected: str) -> None:
    """However many copies a page holds of a formula, one line of text stands in its place."""
    assert texts(written(f"<p>Let {html} be so.</p>")) == [f"Let {expected} be so."]


def test_a_deep_formula_is_read() -> None:
    """What nests deeper than a person could write is taken as plain text, in no more time."""
    html = f"<math>{'<msqrt>' * 500}<mi>v</mi>{'</msqrt>' * 500}</math>"
    assert "v" in texts(written(f"<p>Let {html} be so.</p>"))[0]
