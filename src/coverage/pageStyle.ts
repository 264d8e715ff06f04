/** How the page looks: quiet, wide enough for its tables, and dark where people like it dark. */
export const css = `
:root { color-scheme: light dark; --ink: #1c2126; --faint: #5b6570; --line: #d9dee3; --paper: #fff; --head: #f4f6f8 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --faint: #a3adb7; --line: #3a424a; --paper: #15191d; --head: #1f252b } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line) }
.lead { font-size: 1.1rem; color: var(--faint); max-width: 46rem; margin: 0 }
figure { margin: 1rem 0 1.5rem }
figcaption, .note { color: var(--faint); font-size: .875rem; max-width: 46rem }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .5rem; padding: 0; font-size: .875rem }
.legend i { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .45em }
.wide { overflow-x: auto }
svg { color: var(--ink); max-width: 100%; min-width: 36rem; height: auto }
table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: .5rem 0 1rem }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); font-weight: normal }
thead th { background: var(--head); font-weight: 600; padding-left: .5rem }
tbody th, tbody td { padding-left: .5rem }
td { min-width: 4rem }
td:nth-child(2) { min-width: 9rem }
.passages td:nth-child(2) { min-width: 15rem }
.passages td:last-child { min-width: 9rem }
code { font: .85em ui-monospace, monospace; white-space: nowrap }
`;
