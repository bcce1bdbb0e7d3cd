"""The style of the pictures, wherever they stand: on a page of the slides, on paper, in a notebook.

What surrounds them says the colours: ink and soft and line and strong, row, col, sum, zero, one,
card and paper, and four for areas.
"""
STYLE = """
.picture { width: min(100%, calc(var(--width) * 1.25px)); margin: .4rem 0; }
.drawn { overflow-x: auto; }
.picture[data-chain] { min-width: calc(var(--width) * .89px); }
.picture text { fill: var(--ink); font-size: calc(15px * var(--larger, 1)); }
.picture .tick { fill: var(--soft); font-size: calc(12.5px * var(--larger, 1)); }
.picture .weight { font-size: calc(14px * var(--larger, 1)); fill: var(--row); paint-order: stroke; stroke: var(--card);
  stroke-width: 5px; }
.picture .word { paint-order: stroke; stroke: var(--card); stroke-width: 3px; }
.picture .bias { fill: var(--soft); font-size: calc(13.5px * var(--larger, 1)); }
.picture .value { font-weight: 600; }
.picture .slope { fill: var(--col); font-size: calc(13.5px * var(--larger, 1)); }
.axis { stroke: var(--line); }
.wire { stroke: var(--strong); stroke-width: 1.3; }
.wire.minus { stroke-dasharray: 5 3; }
.cell { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.cell.in { stroke: var(--row); }
.cell.out { stroke: var(--sum); stroke-width: 2.2; }
.arrow { fill: none; stroke: var(--strong); stroke-width: 2; }
.back { fill: none; stroke: var(--col); stroke-width: 3; }
.mark { stroke: var(--card); stroke-width: 1.5; }
.dot { fill: var(--ink); }
.drag { fill: transparent; cursor: ew-resize; touch-action: none; }
.handle { fill: var(--col); fill-opacity: .25; stroke: var(--col); stroke-width: 2; cursor: grab;
  touch-action: none; }
.area.a0 { fill: var(--b2); } .area.a1 { fill: var(--b7); }
.area.a2 { fill: var(--b4); } .area.a3 { fill: var(--b9); }
.curve { fill: none; stroke: var(--zero); stroke-width: 2.5; vector-effect: non-scaling-stroke; }
.frame { fill: none; stroke: var(--strong); }
.c0 { fill: var(--zero); }
.c1 { fill: var(--one); }
.curve.k0 { stroke: var(--zero); } .curve.k1 { stroke: var(--one); }
.curve.k2 { stroke: var(--sum); } .curve.k3 { stroke: var(--ink); }
.curve.faint { stroke: var(--strong); stroke-width: 1.5; stroke-dasharray: 3 3; }
.curve.strong { stroke: var(--row); stroke-width: 3; }
.picture .name.k0 { fill: var(--zero); } .picture .name.k1 { fill: var(--one); }
.picture .name.k2 { fill: var(--sum); }
.picture .ink { fill: var(--ink); }
"""
