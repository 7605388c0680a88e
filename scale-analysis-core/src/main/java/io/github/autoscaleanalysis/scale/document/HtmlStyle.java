package io.github.autoscaleanalysis.scale.document;

/** How pages look: light, dark and printed. */
final class HtmlStyle {

    /** Pictures stay on white, since they are made for it. */
    static final String SHEET = """
            :root {
              --paper: #ffffff; --ink: #1c2127; --faint: #59636e; --line: #d5dae0; --band: #f5f7f9; --link: #0b5cad;
              --good: #00705a; --bad: #b3420a; --unknown: #6b7280; --caveat: #8a6100;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #14181d; --ink: #e4e8ec; --faint: #a3adb8; --line: #39424d; --band: #1d232a; --link: #79b8ff;
                --good: #3ccfa8; --bad: #ff9d66; --unknown: #a3adb8; --caveat: #e6b84d;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
              font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", Arial, sans-serif;
            }
            main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
            h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .75rem; }
            h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
            h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
            p, ul, ol { margin: .5rem 0; }
            p, li { max-width: 60rem; overflow-wrap: anywhere; }
            a { color: var(--link); }
            code { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .9em; }
            nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 1rem 0 0; }
            .answers {
              display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: .75rem; margin: 1rem 0;
            }
            .answers:has(> :nth-child(4):last-child) { grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
            .answers > div {
              border: 1px solid var(--line); border-left: .3rem solid var(--faint); border-radius: .4rem;
              background: var(--band); padding: .75rem 1rem;
            }
            .answers .good { border-left-color: var(--good); }
            .answers .bad { border-left-color: var(--bad); }
            .answers .unknown { border-left-style: dashed; border-left-color: var(--unknown); }
            .answers dt { color: var(--faint); font-size: .9rem; }
            .answers dd { margin: .15rem 0 0; font-size: 1.2rem; font-weight: 600; overflow-wrap: anywhere; }
            .answers .good dd { color: var(--good); }
            .answers .bad dd { color: var(--bad); }
            .answers small { display: block; margin-top: .25rem; color: var(--faint); font-size: .85rem; font-weight: 400; }
            .note { border-left: .2rem solid var(--line); padding: .25rem 0 .25rem .75rem; color: var(--faint); }
            .caveat { border-left-color: var(--caveat); }
            .warning { border-left-color: var(--bad); color: var(--ink); }
            .wide { overflow-x: auto; margin: .75rem 0; }
            table { border-collapse: collapse; font-size: .9rem; }
            th, td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
            th { color: var(--faint); font-weight: 600; }
            th + th, td + td { padding-left: .75rem; }
            .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            th.figure { white-space: normal; }
            hr { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
            figure { margin: 1.25rem 0; max-width: 56rem; }
            figure svg { display: block; width: 100%; height: auto; background: #ffffff; border: 1px solid var(--line); border-radius: .4rem; }
            figcaption { margin-top: .4rem; color: var(--faint); font-size: .9rem; }
            @media print {
              :root {
                --paper: #ffffff; --ink: #000000; --faint: #444444; --line: #bbbbbb; --band: #ffffff; --link: #000000;
                --good: #00705a; --bad: #b3420a; --unknown: #555555; --caveat: #8a6100;
              }
              body { font-size: 10pt; }
              main { max-width: none; padding: 0; }
              nav { display: none; }
              .wide { overflow: visible; }
              h2, h3 { break-after: avoid; }
              figure, table, tr, ul, ol, .answers > div { break-inside: avoid; }
              thead { display: table-header-group; }
              p, li { max-width: none; }
            }
            """;

    private HtmlStyle() {}
}
