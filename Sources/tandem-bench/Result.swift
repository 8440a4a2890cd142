/// A ratio to its reference, round by round.
struct Ratio {
  let name: String
  let budget: Double
  let own: [Double]
  let reference: [Double]
  let unit: String

  private static let tolerance = 1.15

  var median: Double { Ratio.median(own) / Ratio.median(reference) }
  var isOver: Bool { median > budget * Ratio.tolerance }

  var line: String {
    let each = zip(own, reference).map { $0 / $1 }
    let spread = "\(Ratio.short(each.min() ?? 0))..\(Ratio.short(each.max() ?? 0))"
    let mark = isOver ? "OVER" : median > budget ? "over, within 15 %" : "ok"
    let label = name + String(repeating: " ", count: max(0, 22 - name.utf8.count))
    return "\(label) \(Ratio.short(median)) (\(spread)), budget \(budget): "
      + "\(Ratio.short(Ratio.median(own))) / \(Ratio.short(Ratio.median(reference))) \(unit)  \(mark)"
  }

  var json: String {
    "{\"name\":\"\(name)\",\"ratio\":\(median),\"budget\":\(budget),\"own\":\(own),"
      + "\"reference\":\(reference),\"unit\":\"\(unit)\",\"over\":\(isOver)}"
  }

  static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }

  static func short(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
