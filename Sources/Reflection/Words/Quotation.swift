/// How a person's words are quoted back (method.md 3.3).
public enum Quotation {
  /// How long a quotation may be, in characters.
  public static let limit = 140

  /// A text as a quotation: on one line, cut at the end of a sentence within the limit, else at a
  /// word with “…”, without its final full stop.
  public static func of(_ text: String) -> String {
    let line = text.split { $0.isWhitespace && !isNoBreak($0) }.joined(separator: " ")
    return withoutFullStop(line.count <= limit ? line : cut(line))
  }

  /// An answer with what was added to it, as one quotation.
  public static func of(_ text: String, more: String?) -> String {
    guard let more, !more.isBlank else { return of(text) }
    return of(withoutFullStop(text.trimmed) + " — " + more)
  }

  private static func cut(_ line: String) -> String {
    let room = line.prefix(limit)
    if let end = endOfSentence(in: line, within: room.endIndex) { return String(line[..<end]) }
    let word = room.lastIndex(of: " ") ?? room.index(before: room.endIndex)
    let kept = room[..<word].reversed().drop { " ,;:–—".contains($0) }
    return String(kept.reversed()) + "…"
  }

  /// No-break spaces stay: they keep a mark of French beside its word.
  private static func isNoBreak(_ character: Character) -> Bool {
    "\u{a0}\u{202f}".contains(character)
  }

  /// The last place within the room where a sentence ends and another begins.
  private static func endOfSentence(in line: String, within end: String.Index) -> String.Index? {
    var found: String.Index?
    var index = line.startIndex
    while index < end {
      let next = line.index(after: index)
      if ".!?…".contains(line[index]), next < line.endIndex, line[next] == " " { found = next }
      index = next
    }
    return found
  }

  private static func withoutFullStop(_ line: String) -> String {
    line.hasSuffix(".") && !line.hasSuffix("..") && line.count > 1 ? String(line.dropLast()) : line
  }
}
