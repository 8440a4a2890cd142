/// How the page before a session looks.
enum BriefStyle {
  static let sheet = """
    \(PageStyle.screen)
    header p, footer, .note, .moved p { color: var(--quiet); font-size: .9375rem }
    header p { margin-top: .375rem }
    section { border-top: 1px solid var(--rule); padding: 1rem 0 1.125rem; display: grid;
      grid-template-columns: 10.5rem minmax(0, 1fr); column-gap: 2rem }
    section > div { display: grid; gap: .875rem; align-content: start }
    h2 { color: var(--mark); font-size: .9375rem; font-weight: 500; line-height: 1.7;
      text-wrap: balance }
    h3 { color: var(--quiet); font-size: 1em; font-weight: 400; font-style: italic }
    ul { list-style: none; display: grid; gap: .25rem }
    blockquote { border-left: 2px solid var(--mark); padding-left: .75rem }
    h3 + blockquote { margin-top: .25rem }
    .note { margin-top: .25rem; padding-left: .875rem }
    .moved { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 1.25rem;
      align-items: center }
    .moved h3 { grid-column: 1 / -1 }
    svg { width: 100%; max-width: 13.5rem; height: auto; display: block }
    svg path { stroke: var(--rule); stroke-width: 1 }
    svg polyline { fill: none; stroke: var(--mark); stroke-width: 1.75; stroke-linejoin: round }
    svg circle { fill: var(--mark) }
    svg text { fill: var(--ink); font-size: 12px; text-anchor: middle; paint-order: stroke;
      stroke: var(--paper); stroke-width: 4 }
    svg .end { fill: var(--quiet); font-size: 10px; text-anchor: end }
    footer { border-top: 1px solid var(--rule); padding-top: 1rem; display: grid; gap: .25rem }
    @media (max-width: 40rem) {
      body { padding: 1.75rem 1.125rem }
      section, .moved { grid-template-columns: minmax(0, 1fr); row-gap: .5rem }
    }
    @media print {
      \(PageStyle.paper)
      section { grid-template-columns: 34mm minmax(0, 1fr); column-gap: 6mm;
        padding: .4375rem 0 .5rem }
      section > div { gap: .5rem }
      ul { gap: .125rem }
      h2 { line-height: 1.4 }
      .moved { grid-template-columns: 38mm minmax(0, 1fr) }
      svg { max-width: 38mm }
      .said, .moved { break-inside: avoid }
      footer { padding-top: .5rem; display: block }
      footer p { display: inline }
    }
    """
}
