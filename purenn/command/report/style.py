"""The style sheet of a report, in the colours of its pictures, and its only script, the slider's.

Without the script the last picture stands alone; on paper a series of small ones.
"""
from ..pictures.colours import DIM, FONT, GRID, INK, PAPER, SERIES

WASH = ("#f5f7f9", "#1b2026")       # behind what is not read word by word

RULES = """
:root{color-scheme:light dark;%(light)s}
@media screen and (prefers-color-scheme:dark){:root{%(dark)s}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{%(font)s;font-size:1rem;line-height:1.6;color:var(--ink);background:var(--paper);
max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.25;font-weight:650;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.3rem;line-height:1.3;font-weight:650;margin:0 0 .75rem}
h3{font-size:1rem;font-weight:650;margin:1.75rem 0 .5rem}
span[lang=zh-Hant]{color:var(--dim);font-weight:400}
h1 [lang],h2 [lang]{white-space:nowrap}
p{margin:.5rem 0 1rem}
.dim,figcaption,footer,nav{color:var(--dim);font-size:.9rem}
section{border-top:1px solid var(--grid);margin-top:2.5rem;padding-top:2rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;
margin:1.5rem 0 0;padding:0;list-style:none}
.figures li{background:var(--wash);border-radius:.5rem;padding:.8rem 1rem;font-size:.85rem;
word-break:keep-all;line-height:1.35;color:var(--dim);overflow-wrap:anywhere}
.figures b{display:block;font-size:1.6rem;line-height:1.3;font-weight:650;color:var(--ink);
font-variant-numeric:tabular-nums}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;list-style:none;margin:1.5rem 0 0;padding:0}
nav [lang]{display:none}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
figure{margin:1.25rem 0 1.5rem}
figcaption{margin-top:.25rem;font-variant-numeric:tabular-nums}
.picture,.scroll{overflow-x:auto}
.picture svg{display:block;margin:0 auto}
table{border-collapse:collapse;margin:.25rem 0 1rem;font-size:.9rem;line-height:1.4;
font-variant-numeric:tabular-nums}
th,td{padding:.3rem 1.25rem .3rem 0;text-align:left;vertical-align:top;word-break:keep-all;
border-bottom:1px solid var(--grid)}
th{font-weight:600;color:var(--dim);white-space:nowrap}
.right{text-align:right;white-space:nowrap}
.marked td{background:var(--wash)}
.marked td:first-child{box-shadow:-.5rem 0 0 var(--wash),inset 3px 0 0 var(--bad);
padding-left:.6rem}
.answers td:first-child{padding-left:.6rem;white-space:nowrap}
.answers th:first-child{padding-left:.6rem}
dl{margin:.5rem 0 1rem}
.facts div{display:grid;grid-template-columns:6rem 1fr;gap:0 1rem;margin:.25rem 0}
.settings{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.6rem 1rem}
dt{color:var(--dim)}
.settings dt{font-size:.85rem;line-height:1.3}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
ul{padding-left:1.2rem}
li{margin:.2rem 0}
pre,.step td,code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.82rem}
pre{background:var(--wash);border-radius:.5rem;padding:.9rem 1rem;overflow-x:auto;line-height:1.5;
margin:.5rem 0 1rem}
code{overflow-wrap:anywhere}
.step td:last-child{font-weight:650;text-align:right;white-space:nowrap}
.step td:first-child{white-space:nowrap}
details{border-bottom:1px solid var(--grid)}
summary{cursor:pointer;padding:.6rem 0;font-weight:600}
summary small{font-weight:400;color:var(--dim);margin-left:.5rem}
.slider{display:flex;align-items:center;gap:.9rem;margin:.5rem 0}
.slider output{min-width:6.5rem;font-variant-numeric:tabular-nums}
.slider[hidden]{display:none}
.slider input{flex:1;min-width:0;height:2.2rem;accent-color:var(--accent);cursor:pointer}
.frame{display:none;margin:.5rem 0}
.frame.now{display:block}
footer{border-top:1px solid var(--grid);margin-top:2.5rem;padding-top:1rem}
@media (max-width:40rem){
body{padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem}
.figures{grid-template-columns:1fr 1fr}
.facts div{grid-template-columns:1fr;margin-bottom:.6rem}
th,td{padding-right:.9rem;font-size:.85rem}
th{white-space:normal}
}
@media print{
@page{margin:16mm 15mm}
body{max-width:none;padding:0;font-size:10pt}
nav,.slider{display:none}
h1{font-size:18pt}
h2{font-size:13pt}
section{margin-top:1.2rem;padding-top:1rem}
h2,h3,summary,thead{break-after:avoid}
figure,tr,li,dl div,pre{break-inside:avoid}
.picture,.scroll,pre{overflow:visible}
pre{white-space:pre-wrap}
.picture svg{max-height:200mm;max-width:130mm}
table{font-size:8pt;max-width:100%%}
th,td{padding-right:.6rem}
th,th.right{white-space:normal;overflow-wrap:break-word}
.step td{overflow-wrap:anywhere}
.step td{font-size:7pt}
.frames{display:grid;grid-template-columns:repeat(3,1fr);gap:3mm}
.frame,.frame.now{display:none}
.frame.print{display:block}
.frame figcaption{font-size:8pt}
.frame .picture svg{max-width:100%%}
details::details-content{content-visibility:visible;display:block;block-size:auto}
a{color:inherit;text-decoration:none}
}
"""
SCRIPT = """
(function () {
  var slider = document.getElementById("epoch");
  if (!slider) return;
  var frames = document.querySelectorAll(".frame");
  function show() {
    for (var i = 0; i < frames.length; i++) frames[i].classList.toggle("now", i == slider.value);
    var name = frames[slider.value].getAttribute("data-at");
    slider.setAttribute("aria-valuetext", name);
    slider.nextElementSibling.textContent = name;
  }
  slider.addEventListener("input", show);
  slider.parentNode.hidden = false;
  show();
})();
"""


def variables(shade):
    """Return the colours by name.   shade: 0 on light paper, 1 on dark"""
    found = {"paper": PAPER, "ink": INK, "dim": DIM, "grid": GRID, "wash": WASH,
             "accent": SERIES[0], "bad": SERIES[1]}
    return ";".join(["--%s:%s" % (name, pair[shade]) for name, pair in found.items()])


STYLE = RULES % {"light": variables(0), "dark": variables(1), "font": FONT}
