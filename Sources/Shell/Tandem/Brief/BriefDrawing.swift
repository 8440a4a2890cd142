/// A small drawing of how answers from 1 to 10 moved; everything in it stands in words beside it.
struct BriefDrawing {
  private let points: [BriefMovement.Point]
  /// What the drawing is about, and what it shows, escaped.
  private let title: String
  private let desc: String
  private let id: String

  /// Units of the drawing: its sides, where 10 stands, and how far each number is from the next.
  private static let (width, height, top, unit) = (216, 74, 20, 5)
  /// Units left free on each side.
  private static let margin = 40

  /// Creates a drawing; its words are escaped already, its `id` is its own on the page.
  init(_ points: [BriefMovement.Point], title: String, desc: String, id: String) {
    self.points = points
    self.title = title
    self.desc = desc
    self.id = id
  }

  /// The drawing as an element of HTML.
  var svg: String {
    let places = points.indices.map(place)
    let line = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let (left, right) = (24, BriefDrawing.width - 8)
    let dots = zip(places, points).enumerated().map { index, dot in
      let radius = index == points.count - 1 ? 4 : 3
      return """
        <circle cx="\(dot.0.x)" cy="\(dot.0.y)" r="\(radius)"/>
        <text x="\(dot.0.x)" y="\(dot.0.y - 8)">\(dot.1.score)</text>
        """
    }
    return """
      <svg role="img" aria-labelledby="\(id)-title \(id)-desc" viewBox="0 0 \
      \(BriefDrawing.width) \(BriefDrawing.height)">
      <title id="\(id)-title">\(title)</title>
      <desc id="\(id)-desc">\(desc)</desc>
      <path d="M\(left) \(row(of: 10))H\(right)M\(left) \(row(of: 1))H\(right)"/>
      <text class="end" x="16" y="\(row(of: 10) + 4)">10</text>
      <text class="end" x="16" y="\(row(of: 1) + 4)">1</text>
      <polyline points="\(line)"/>
      \(dots.joined(separator: "\n"))
      </svg>
      """
  }

  /// Where an answer stands: evenly from left to right, since the days are told in words.
  private func place(_ index: Int) -> (x: Int, y: Int) {
    let span = BriefDrawing.width - 2 * BriefDrawing.margin
    let x = BriefDrawing.margin + span * index / max(1, points.count - 1)
    return (x, row(of: points[index].score))
  }

  private func row(of score: Int) -> Int {
    BriefDrawing.top + (10 - score) * BriefDrawing.unit
  }
}
