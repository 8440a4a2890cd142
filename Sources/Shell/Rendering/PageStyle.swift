/// How every page looks: light and dark as the reader's system is, and on A4.
///
/// A page's own rules come between `screen` and `paper`; what is printed goes last.
enum PageStyle {
  /// Colours, letters, heading and foot.
  static let screen = """
    :root { --paper: #fcfbf8; --ink: #26231f; --quiet: #655f57; --rule: #d9d3c8; --mark: #7d3a6b }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #1c1b1e; --ink: #e8e4dc; --quiet: #aaa398; --rule: #434046; --mark: #d9a5cb }
    }
    * { box-sizing: border-box; margin: 0; padding: 0 }
    body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 "Iowan Old Style",
      "Palatino Linotype", Palatino, P052, "URW Palladio L", Georgia, "Noto Serif", "Liberation Serif", serif;
      max-width: 50rem; margin: 0 auto; padding: 3.5rem 1.5rem; overflow-wrap: break-word }
    header { padding-bottom: 1.25rem }
    h1 { font-size: 1.75rem; font-weight: 500; line-height: 1.25; text-wrap: balance }
    """
  /// A4, and black on white.
  static let paper = """
    @page { size: A4; margin: 12mm 18mm }
    :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --mark: #6b2f5b }
    html { font-size: 9.5pt }
    body { padding: 0; max-width: none; font-size: 1rem; line-height: 1.3 }
    header { padding-bottom: .75rem }
    """
}
