import Reflection

/// What is inside a contribution: always 4,096 bytes, in one form (`Exchange.docc/format.md`).
enum ContributionText {
  private static let product = "tandem-contribution/1"
  private static let turns = 1...999_999
  private static let none = "-"

  /// The bytes of a contribution, filled up with dots.
  ///
  /// - Throws: `ContributionFault.tooLong`, `malformed`.
  static func print(_ opened: OpenedContribution) throws(ContributionFault) -> [UInt8] {
    let contribution = opened.contribution
    guard PlainID.isAcceptable(contribution.step), turns.contains(contribution.turn),
      isNameable(contribution)
    else { throw .malformed }
    let text = """
      \(product)
      workshop: \(contribution.workshop)
      step: \(contribution.step)
      id: \(contribution.id)
      turn: \(contribution.turn)
      ticket: \(opened.tag.map { Hex.text($0.bytes) } ?? none)
      \(try value(contribution.content))
      name: \(contribution.name ?? none)
      pad:\u{20}
      """
    let dots = ExchangeLimits.contribution - text.utf8.count - 1
    guard dots >= 0 else { throw .tooLong }
    return Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "."), count: dots) + [10]
  }

  /// Reads a contribution; what is printed of it is the same bytes.
  ///
  /// - Throws: `ContributionFault.malformed`.
  static func parse(_ bytes: [UInt8]) throws(ContributionFault) -> OpenedContribution {
    var lines = Lines(bytes)
    guard lines.take(exactly: product), let opened = read(&lines), try print(opened) == bytes
    else { throw .malformed }
    return opened
  }

  private static func read(_ lines: inout Lines) -> OpenedContribution? {
    guard let workshop = lines.take(after: "workshop: ").flatMap({ WorkshopID(hex: $0) }),
      let step = lines.take(after: "step: "),
      let id = lines.take(after: "id: ").flatMap({ ContributionID(hex: $0) }),
      let turn = lines.take(after: "turn: ").flatMap({ Int($0) }),
      let ticket = lines.take(after: "ticket: "),
      let content = content(&lines), let name = lines.take(after: "name: ")
    else { return nil }
    let contribution = Contribution(
      workshop: workshop, step: step, id: id, turn: turn, content: content,
      name: name == none ? nil : name)
    guard ticket != none else { return OpenedContribution(contribution) }
    guard let tag = Hex.bytes(ticket.utf8).flatMap(TicketTag.init) else { return nil }
    return OpenedContribution(contribution, tag: tag)
  }

  /// Only words can be signed; `-` stands for nobody.
  private static func isNameable(_ contribution: Contribution) -> Bool {
    guard let name = contribution.name else { return true }
    switch contribution.content {
    case .text, .list: return name != none && PersonName.isAcceptable(name)
    case .scale, .choice, .withdrawn: return false
    }
  }

  /// The lines `type:` and `value:`, words under them.
  private static func value(_ content: Contribution.Content) throws(ContributionFault) -> String {
    switch content {
    case .scale(let number):
      guard (1...10).contains(number) else { throw .malformed }
      return "type: scale\nvalue: \(number)"
    case .choice(let chosen):
      guard !chosen.isEmpty, Set(chosen).count == chosen.count,
        chosen.allSatisfy(PlainID.isAcceptable)
      else { throw .malformed }
      return "type: choice\nvalue: \(chosen.joined(separator: ", "))"
    case .text(let words): return "type: text\nvalue:\n" + (try quoted(words))
    case .list(let items):
      guard !items.isEmpty, !items.contains(where: { $0.utf8.contains(10) }) else {
        throw .malformed
      }
      return "type: list\nvalue:\n" + (try quoted(items.joined(separator: "\n")))
    case .withdrawn: return "type: withdrawn\nvalue: \(none)"
    }
  }

  /// Words, each line of them after `> `; no text is other lines than another one.
  private static func quoted(_ words: String) throws(ContributionFault) -> String {
    do throws(LetterFault) { return String(try TextLines.required(words).dropLast()) } catch {
      throw .malformed
    }
  }

  private static func content(_ lines: inout Lines) -> Contribution.Content? {
    guard let type = lines.take(after: "type: ") else { return nil }
    switch type {
    case "scale": return lines.take(after: "value: ").flatMap { Int($0) }.map { .scale($0) }
    case "choice":
      return lines.take(after: "value: ").map { .choice(ids($0)) }
    case "withdrawn": return lines.take(exactly: "value: \(none)") ? .withdrawn : nil
    case "text": return words(&lines).map { .text($0.joined(separator: "\n")) }
    case "list": return words(&lines).map { .list($0) }
    default: return nil
    }
  }

  private static func ids(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).enumerated().map { place, id in
      place > 0 && id.first == " " ? String(id.dropFirst()) : String(id)
    }
  }

  private static func words(_ lines: inout Lines) -> [String]? {
    guard lines.take(exactly: "value:"), let first = lines.take(after: TextLines.mark) else {
      return nil
    }
    var words = [first]
    while let more = lines.take(after: TextLines.mark) { words.append(more) }
    return words
  }
}
