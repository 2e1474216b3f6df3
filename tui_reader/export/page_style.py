"""Hold the style sheet of the page of an article, for screens and paper."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --text: #1a1a1a; --paper: #fafafa; --muted: #595959; --line: #d5d5d5;
  --quote: #0062b0; --claim: #a04e00; --promo: #7a3e68; --here: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --text: #e0e0e0; --paper: #121212; --muted: #a0a0a0; --line: #3a3a3a;
  --quote: #5fb8ff; --claim: #f0b840; --promo: #ce9fd8; --here: #3d3510; } }
html { background: var(--paper); color: var(--text); }
body { font: 1.125rem/1.6 Georgia, "Iowan Old Style", "Noto Serif", serif; max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; } h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.25rem 0 .75rem; }
h3, h4, h5, h6 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
.facts, nav, section, .caption, table, sup { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
.facts { color: var(--muted); font-size: .875rem; margin: 0 0 .25rem; } .warning { color: var(--text); border-left: 3px solid var(--claim); padding-left: .75rem; }
header { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 1rem; }
a { color: inherit; text-decoration-color: var(--muted); text-decoration-thickness: 1px; text-underline-offset: .15em; }
blockquote { margin: 1.25rem 0; padding-left: 1.25rem; border-left: 3px solid var(--line); } .caption { color: var(--muted); font-size: .875rem; margin: 1rem 0; }
pre { overflow-x: auto; white-space: pre-wrap; font-size: .875rem; line-height: 1.45; } hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
ul { padding-left: 1.5rem; } li.numbered { list-style: none; } .remark { border-left: 3px solid var(--muted); padding-left: .5rem; font-weight: 600; } li { margin: .25rem 0; }
mark { background: none; color: inherit; text-decoration-line: underline; text-underline-offset: .22em; text-decoration-thickness: 2px; text-decoration-skip-ink: none; }
mark.quote { text-decoration-color: var(--quote); } mark.claim { text-decoration-color: var(--claim); text-decoration-style: dashed; }
mark.claim.strong { text-decoration-thickness: 3px; } mark.claim.weak { text-decoration-thickness: 1px; }
mark.promo { text-decoration-color: var(--promo); text-decoration-style: dotted; color: var(--muted); font-style: italic; }
mark:target, mark.here { background: var(--here); }
sup { font-size: max(.6rem, .45em); font-weight: 400; line-height: 0; margin-left: .1em; white-space: nowrap; -webkit-user-select: none; user-select: none; } sup::before { content: "\\2060"; } sup a { text-decoration: none; }
sup.quote a, b.quote { color: var(--quote); } sup.claim a, b.claim { color: var(--claim); } sup.promo a, b.promo { color: var(--promo); }
section { border-top: 1px solid var(--line); margin-top: 2.5rem; font-size: .875rem; line-height: 1.5; } section h2 { font-size: 1.0625rem; margin: 1.25rem 0 .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: 1rem 0; } th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--muted); font-weight: 500; vertical-align: bottom; } td.number, th.number { text-align: right; } td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
td:last-child, th:last-child { padding-right: 0; } article table { display: block; overflow-x: auto; } article td { min-width: 4rem; }
.key { margin-top: .5rem; } footer { margin-top: 2.5rem; }
meter { width: 6rem; height: .6rem; } meter::-webkit-meter-optimum-value { background: var(--quote); } meter::-moz-meter-bar { background: var(--quote); } ol { padding-left: 2.25rem; } ol li { margin: .5rem 0; } ol li:target { background: var(--here); } .why { color: var(--muted); } small { color: var(--muted); }
@media screen and (max-width: 36rem) { .sources tr { display: grid; grid-template-columns: minmax(0, 1fr) 6rem 3rem 5rem; border-bottom: 1px solid var(--line); padding: .3rem 0; }
  .sources td, .sources th { border: 0; padding: 0 .75rem 0 0; } .sources td:first-child, .sources th:first-child { grid-column: 1 / -1; } .sources th:last-child { grid-column: span 2; text-align: right; }
  .sources td:last-child { padding: 0; } meter { width: 5rem; } h1 { font-size: 1.625rem; } body { padding-top: 1.25rem; } }
@media print { :root { font-size: 10.5pt; --text: #000; --paper: #fff; --muted: #444; --line: #bbb; --quote: #004a86; --claim: #7a3b00; --promo: #5c2e4e; }
  body { max-width: none; font-size: 1rem; padding: 0; } article table { display: table; } article td { overflow-wrap: anywhere; } h1, h2, h3 { break-after: avoid; } li, tr, blockquote { break-inside: avoid; } meter { display: none; }
  article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; color: var(--muted); overflow-wrap: anywhere; } sup a::after { content: none !important; } }
"""
"""The page has this one style sheet; its digest stands in the Content-Security-Policy, which allows nothing else."""
