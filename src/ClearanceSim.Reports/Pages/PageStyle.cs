namespace ClearanceSim.Reports.Pages;

/// <summary>How the results page looks: on a screen of any width, where wide tables scroll in a box of their own, and printed on A4.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { color-scheme: light; --ink: #1b1f24; --faint: #5a6370; --line: #d5dae0; --band: #f3f6f9; --mark: #0072b2; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 66rem; color: var(--ink); background: #fff;
          font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid var(--mark); }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .3rem; }
        p, ul { margin: .5rem 0; max-width: 50rem; }
        .faint, figcaption, caption { color: var(--faint); font-size: .9rem; }
        .finding { font-size: 1.15rem; padding: .8rem 1rem; border-left: 4px solid var(--mark); background: var(--band); max-width: none; }
        .warning { padding: .6rem 1rem; border-left: 4px solid #d55e00; background: #fdf3ec; max-width: none; }
        .box { overflow-x: auto; margin: .8rem 0; border: 1px solid var(--line); border-radius: 4px; }
        .long { max-height: 80vh; overflow-y: auto; }
        .long thead th { position: sticky; top: 0; }
        .box:focus-visible { outline: 2px solid var(--mark); }
        figure { margin: 1rem 0; }
        figure svg { display: block; width: 100%; min-width: 40rem; height: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .86rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding: .4rem .6rem; }
        th, td { padding: .25rem .6rem; text-align: right; white-space: nowrap; vertical-align: top; font-weight: normal; }
        th:first-child, td.text, th.text { text-align: left; }
        tbody th, td.text { white-space: normal; min-width: 9rem; }
        td.text.wide { min-width: 16rem; }
        .ledger td.text { white-space: nowrap; min-width: 0; }
        .ledger tbody th { overflow-wrap: anywhere; min-width: 18rem; }
        .ledger td.text:last-child { overflow-wrap: anywhere; white-space: normal; min-width: 16rem; }
        thead th { font-weight: 600; background: var(--band); border-bottom: 1px solid var(--line); }
        tbody tr + tr > * { border-top: 1px solid #eceff2; }
        tr.section th { font-weight: 600; text-align: left; padding-top: .7rem; background: #fafbfc; }
        th.in { padding-left: 1.6rem; }
        dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .3rem 1rem; }
        dt { font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
        code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .86rem; overflow-wrap: anywhere; }
        nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; max-width: none; font-size: .9rem; }
        a { color: var(--mark); }
        @media (max-width: 40rem) {
          body { padding: 1rem .75rem 3rem; font-size: 15px; }
          h1 { font-size: 1.35rem; } h2 { font-size: 1.15rem; }
          dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; }
        }
        @page { size: A4; margin: 16mm 14mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          nav { display: none; }
          .box { overflow: visible; border: 0; margin: .4rem 0; }
          .long { max-height: none; }
          .long thead th { position: static; }
          figure { break-inside: avoid; }
          figure svg { min-width: 0; }
          h2, h3 { break-after: avoid; }
          tr { break-inside: avoid; }
          table { font-size: 7.5pt; }
          th, td { padding: .12rem .3rem; }
          thead th, .many td { white-space: normal; }
          tbody th, td.text, td.text.wide { min-width: 0; }
          .many table { font-size: 6.5pt; }
          .ledger table { font-size: 6pt; line-height: 1.25; }
          .ledger tbody th { min-width: 60mm; }
          .ledger td.text:last-child { min-width: 55mm; }
          .annex { break-before: page; }
        }
        """;
}
