/// How the sheets of a workshop look.
enum SheetStyle {
  static let sheet = """
    \(PageStyle.screen)
    header p, footer, .note, .facts { color: var(--quiet); font-size: .9375rem }
    header p { margin-top: .25rem }
    .facts { line-height: 1.4 }
    .first { display: grid; gap: .625rem; padding-bottom: 1.25rem }
    section { border-top: 1px solid var(--rule); padding: 1rem 0 1.25rem; display: grid;
      grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: 1.5rem }
    .time { font-size: 1.25rem; font-variant-numeric: lining-nums tabular-nums; line-height: 1.35 }
    .aside p:only-child { padding-top: .25rem }
    .step { display: grid; gap: .75rem; align-content: start }
    .head { display: grid; gap: .5rem; break-inside: avoid }
    h2 { font-size: 1.1875rem; font-weight: 600; line-height: 1.35; text-wrap: balance;
      break-after: avoid }
    h2 span { color: var(--mark); font-variant-numeric: lining-nums; margin-right: .25rem }
    .asked { border-left: 2px solid var(--mark); padding-left: .75rem }
    .named b { color: var(--mark); font-weight: 500; font-style: italic }
    .note { font-style: italic }
    ul, ol { list-style: none }
    .choices { display: grid; gap: .375rem }
    .choices li { padding-left: 1.625rem; position: relative }
    .choices li::before { content: ""; position: absolute; left: 0; top: .3em; width: .8125rem;
      height: .8125rem; border: 1px solid var(--ink); border-radius: 2px }
    .turns { display: grid; gap: .375rem }
    .turns li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: .5rem }
    .turns b { font-weight: 400; color: var(--quiet); font-variant-numeric: lining-nums }
    .room li { border-bottom: 1px solid var(--quiet); height: 2.125rem; padding-top: .5rem;
      color: var(--quiet); font-size: .875rem }
    .scale ol { display: grid; grid-template-columns: repeat(10, 1fr); gap: .25rem }
    .scale li { border: 1px solid var(--ink); border-radius: 50%; width: 2.125rem;
      height: 2.125rem; display: grid; place-content: center; justify-self: center;
      font-variant-numeric: lining-nums }
    .scale p { display: flex; justify-content: space-between; gap: 1rem; margin-top: .375rem;
      color: var(--quiet); font-size: .9375rem }
    .scale span + span { text-align: right }
    .columns { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: .5rem }
    .columns p { border: 1px solid var(--rule); border-radius: 4px; padding: .375rem .625rem;
      min-height: 9rem; color: var(--quiet) }
    footer { border-top: 1px solid var(--rule); padding-top: 1rem; display: grid; gap: .25rem }
    @media (max-width: 40rem) {
      body { padding: 1.75rem 1.125rem }
      section { grid-template-columns: minmax(0, 1fr); row-gap: .25rem }
      .aside { display: flex; gap: .75rem; align-items: baseline }
      .aside p:only-child { padding-top: 0 }
      .facts br { display: none }
      .facts span + br + span::before { content: ", " }
      .turns li { grid-template-columns: minmax(0, 1fr) }
      .scale li { width: 1.625rem; height: 1.625rem; font-size: .875rem }
      .scale ol { gap: 0 }
      .columns { grid-auto-flow: row }
      .columns p { min-height: 5rem }
    }
    @media print {
      \(PageStyle.paper)
      @page { margin-bottom: 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Georgia, serif;
          color: #444 } }
      .facts { line-height: 1.4 }
    .first { padding-bottom: .75rem; gap: .375rem }
      section { grid-template-columns: 22mm minmax(0, 1fr); column-gap: 5mm;
        padding: .3125rem 0 .375rem }
      html { font-size: 9.25pt }
      .step { gap: .375rem }
      .head { gap: .375rem }
      .asked, .named, .choices, .scale, .columns, .turns li, .note, .room li { break-inside: avoid }
      .note { break-before: avoid }
      .room, .choices, .scale, .columns { break-before: avoid }
      .room li { height: 7mm }
      .columns p { min-height: 16mm }
      footer { break-before: avoid; padding-top: .5rem }
    }
    """
}
