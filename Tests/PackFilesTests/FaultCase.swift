import Reflection
import Testing

/// A pack with one fault; `▸` stands where the fault is and is taken out before it is read.
struct FaultCase: CustomTestStringConvertible, Sendable {
  var name: String
  var marked: String
  var kind: PackFault.Kind

  init(_ name: String, _ marked: String, _ kind: PackFault.Kind) {
    self.name = name
    self.marked = marked
    self.kind = kind
  }

  var testDescription: String { name }

  var text: String {
    String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "▸" }))
  }

  /// Line and column of the mark, from 1.
  var position: (line: Int, column: Int)? {
    guard let mark = marked.unicodeScalars.firstIndex(of: "▸") else { return nil }
    let before = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    return (before.count, (before.last?.count ?? 0) + 1)
  }
}

extension FaultCase {
  /// The small pack with a piece replaced.
  static func header(
    _ name: String, _ old: String, _ new: String, _ kind: PackFault.Kind
  ) -> FaultCase {
    FaultCase(name, PackText.whole.replacing(old, with: new, maxReplacements: 1), kind)
  }

  /// The small pack with one more step.
  static func step(_ name: String, _ lines: String, _ kind: PackFault.Kind) -> FaultCase {
    FaultCase(name, PackText.withStep(lines), kind)
  }

  /// The small pack with one more text step whose condition is given.
  static func when(_ name: String, _ condition: String, _ kind: PackFault.Kind) -> FaultCase {
    step(name, "id: last\ntype: text\nwhen: \(condition)\nask: {fr: Et, en: And}", kind)
  }

  /// The small pack with one more step that has a follow-up.
  static func follow(
    _ name: String, _ lines: String, after type: String = "text", _ kind: PackFault.Kind
  ) -> FaultCase {
    FaultCase(name, PackText.withFollow(lines, after: type), kind)
  }
}
