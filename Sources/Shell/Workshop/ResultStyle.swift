/// How a group's result looks: large on a wall, and on A4.
enum ResultStyle {
  static let sheet = """
    \(PageStyle.screen)
    html { font-size: clamp(16px, 1.55vw, 34px) }
    body { max-width: 54rem; padding: 2.25rem 1.5rem }
    h1 { font-size: 1.875rem }
    header p, footer, .note { color: var(--quiet); font-size: .9375rem }
    header p { margin-top: .375rem }
    section { border-top: 1px solid var(--rule); padding: 1.25rem 0 1.75rem; display: grid;
      gap: .75rem }
    h2 { font-size: 1.5rem; font-weight: 500; line-height: 1.3; text-wrap: balance }
    h2 span { color: var(--mark); font-variant-numeric: lining-nums; margin-right: .25rem }
    h3 { color: var(--quiet); font-size: 1em; font-weight: 400; font-style: italic }
    .asked { font-size: 1.125rem }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums }
    th { font-weight: 400; text-align: left; padding: .3125rem 1rem .3125rem 0; width: 45%;
      line-height: 1.3 }
    .scale th { width: 2.5rem; text-align: right }
    td { padding: .3125rem 0; text-align: right; width: 3rem; font-size: 1.25rem; line-height: 1.2 }
    .bar { width: auto }
    .bar svg { display: block; width: 100%; height: 1.25rem; border-left: 1px solid var(--ink) }
    rect { fill: var(--mark) }
    .scale .bar svg { height: .9375rem }
    .scale th, .scale td { padding-top: .125rem; padding-bottom: .125rem; font-size: 1.0625rem }
    blockquote { border-left: 2px solid var(--mark); padding-left: .75rem; font-size: 1.125rem }
    blockquote footer { border: 0; padding: 0; font-size: .9375rem }
    .withheld { border: 1px solid var(--rule); border-radius: 4px; padding: .75rem 1rem }
    body > footer { border-top: 1px solid var(--rule); padding-top: 1rem }
    @media (max-width: 40rem) {
      body { padding: 1.75rem 1.125rem }
      .choice tr { display: grid; grid-template-columns: minmax(0, 1fr) 2.5rem }
      .choice th { grid-column: 1 / -1; width: auto; padding-bottom: 0 }
      .choice td { width: auto; align-self: center }
    }
    @media print {
      \(PageStyle.paper)
      @page { margin-bottom: 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Georgia, serif;
          color: #444 } }
      html { font-size: 11pt }
      section { padding: .75rem 0 1rem }
      h2, h3, .asked { break-after: avoid }
      table, blockquote, .withheld { break-inside: avoid }
      .note { break-before: avoid }
      body > footer { break-before: avoid; padding-top: .5rem }
    }
    """
}
