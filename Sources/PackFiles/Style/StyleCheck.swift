import Reflection

/// Looks at how the texts of a file are written; what it finds are warnings.
struct StyleCheck {
  /// Something that was found in a text: a piece of it, by its first character and its length.
  struct Finding {
    var advice: PackFault.Advice
    var range: Range<Int>
  }

  private let scalars: [Unicode.Scalar]

  init(_ source: SourceText) {
    scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
  }

  /// All warnings, by their place in the file; no more than are told of faults.
  func warnings(in root: Node) -> [FoundFault] {
    var log = FaultLog()
    for text in WrittenText.all(in: root) where !log.isFull {
      let characters = Array(text.text)
      let findings = Typography(text.language).findings(in: characters) + Wording(text).findings
      for finding in findings {
        log.report(.advice(finding.advice), at: mark(of: finding.range, in: characters, text.node))
      }
    }
    return log.sorted
  }

  /// Where a piece of a text stands in the file.
  ///
  /// A text may be folded or have escapes: as often as the piece stands before it in the text, so
  /// often it is passed over in the source. What cannot be found so is told at the text's beginning.
  private func mark(of range: Range<Int>, in text: [Character], _ node: Node) -> Mark {
    let piece = Array(text[range])
    let before = count(of: piece, in: text[..<range.lowerBound])
    let end = min(node.end.index, scalars.count)
    guard node.start.index < end else { return node.start }
    var mark = node.start
    if "\"'".unicodeScalars.contains(scalars[mark.index]) {
      mark.advance(over: scalars[mark.index])
    }
    var passed = 0
    let wanted = piece.flatMap { Array($0.unicodeScalars) }
    while mark.index + wanted.count <= end {
      if scalars[mark.index..<(mark.index + wanted.count)].elementsEqual(wanted) {
        if passed == before { return mark }
        passed += 1
      }
      mark.advance(over: scalars[mark.index])
    }
    return node.start
  }

  private func count(of piece: [Character], in text: ArraySlice<Character>) -> Int {
    guard text.count >= piece.count else { return 0 }
    return (0...(text.count - piece.count)).count {
      text[$0..<($0 + piece.count)].elementsEqual(piece)
    }
  }
}

extension Mark {
  /// Goes over one scalar; a CR alone is not looked for, since no editor writes it.
  fileprivate mutating func advance(over scalar: Unicode.Scalar) {
    let isEnd = scalar == "\n"
    self = Mark(
      line: line + (isEnd ? 1 : 0), column: isEnd ? 0 : column + 1, index: index + 1)
  }
}
