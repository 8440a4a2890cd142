@testable import Reflection

import Shell

/// Keys of workshops in memory; a contribution of a transcript hides nothing.
extension StageUnlocking: WorkshopKeeping {
  func makeKey(for workshop: WorkshopID) throws(EventLogFailure) -> String {
    try stage.fail(.keep)
    guard let journal else { throw .missing }
    stage.made += 1
    journal.workshopKeys[workshop] = StageFormat.key(stage.made)
    return StageFormat.key(stage.made)
  }

  func opening(of workshop: WorkshopID) throws(EventLogFailure) -> (any ContributionOpening)? {
    guard let key = journal?.workshopKeys[workshop] else { return nil }
    return StageOpening(workshop, key: key)
  }

  func destroyKey(of workshop: WorkshopID) throws(EventLogFailure) {
    try stage.fail(.keep)
    journal?.workshopKeys[workshop] = nil
  }
}

/// Opens contributions that hide nothing.
final class StageOpening: ContributionOpening {
  private let workshop: WorkshopID
  private let key: String

  init(_ workshop: WorkshopID, key: String) {
    self.workshop = workshop
    self.key = key
  }

  func open(_ file: [UInt8]) throws(ContributionFault) -> OpenedContribution {
    guard file.count == StageContributions.length else { throw .badLength }
    let text = String(decoding: file, as: UTF8.self)
    var fields = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.removeFirst() == key else { throw .unreadable }
    guard let opened = StageContributions.contribution(fields) else { throw .malformed }
    guard opened.contribution.workshop == workshop else { throw .otherWorkshop }
    return opened
  }
}

/// Cards and contributions as lines of text.
final class StageContributions: WorkshopFormat {
  /// Bytes of a contribution.
  static let length = 4296

  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  func print(_ card: WorkshopCard) throws(WorkshopCardFault) -> [UInt8] {
    let fields = [
      "tandem-workshop/1", "\(card.id)", card.pack, "\(card.version)", Hex.text(card.digest),
      card.key, "\(card.floor)", card.hasTickets ? "yes" : "no", "\(card.made)",
    ]
    return Array((fields.joined(separator: "\n") + "\n").utf8)
  }

  func readCard(_ file: [UInt8]) throws(WorkshopCardFault) -> WorkshopCard {
    let fields = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let first = fields.first, first.hasPrefix("tandem-workshop/") else { throw .notACard }
    guard first == "tandem-workshop/1" else { throw .newer }
    if fields.contains("heavy") { throw .outOfMemory }
    guard fields.count == 9, let id = WorkshopID(hex: fields[1]), let version = Int(fields[3]),
      let digest = Hex.bytes(fields[4].utf8), let floor = Int(fields[6]),
      let made = CivilDate(iso: fields[8])
    else { throw .malformed(line: fields.count) }
    return WorkshopCard(
      id: id, pack: fields[2], version: version, digest: digest, key: fields[5], floor: floor,
      hasTickets: fields[7] == "yes", made: made)
  }

  func joinCode(of card: [UInt8]) throws(WorkshopCardFault) -> [String] {
    ["09215", "20055", "03923"]
  }

  func newContributionID() -> ContributionID { ContributionID(random: next) }

  func newWorkshopID() -> WorkshopID { WorkshopID(random: next) }

  func newTicket() -> Ticket { Ticket(random: next) }

  func tag(of ticket: Ticket, in workshop: WorkshopID, at step: String) -> TicketTag {
    StageContributions.tag(ticket.characters, step)
  }

  func shuffled(_ words: [String]) -> [String] { words.reversed() }

  func seal(
    _ contribution: Contribution, for card: WorkshopCard
  ) throws(ContributionFault) -> SealedContribution {
    let content: String
    switch contribution.content {
    case .scale(let number): content = "scale|\(number)"
    case .choice(let chosen): content = "choice|" + chosen.joined(separator: ",")
    case .text(let text):
      // Room enough for what a transcript shows.
      guard text.utf8.count < 300 else { throw .tooLong }
      content = "text|" + text
    case .list(let items): content = "list|" + items.joined(separator: ";")
    case .withdrawn: content = "withdrawn|"
    }
    let fields = [
      card.key, "\(contribution.workshop)", contribution.step, "\(contribution.id)",
      "\(contribution.turn)", contribution.ticket ?? "-", content, contribution.name ?? "-",
    ]
    stage.made += 1
    let file = StageContributions.padded(fields.joined(separator: "|"))
    guard file.count == StageContributions.length else { throw .tooLong }
    return SealedContribution(fileName: "tandem-\(stage.made).age", file: file)
  }

  /// The bytes of a file, filled up.
  static func padded(_ text: String) -> [UInt8] {
    let bytes = Array((text + "|").utf8)
    return bytes + Array(repeating: UInt8(ascii: "."), count: max(0, length - bytes.count))
  }

  /// Reads what `seal` writes, without the key.
  static func contribution(_ fields: [String]) -> OpenedContribution? {
    guard fields.count == 9, let workshop = WorkshopID(hex: fields[0]),
      let id = ContributionID(hex: fields[2]), let turn = Int(fields[3])
    else { return nil }
    let content: Contribution.Content
    switch fields[5] {
    case "scale": content = .scale(Int(fields[6]) ?? 0)
    case "choice": content = .choice(fields[6].split(separator: ",").map(String.init))
    case "text": content = .text(fields[6])
    case "list": content = .list(fields[6].split(separator: ";").map(String.init))
    case "withdrawn": content = .withdrawn
    default: return nil
    }
    let contribution = Contribution(
      workshop: workshop, step: fields[1], id: id, turn: turn, content: content,
      name: fields[7] == "-" ? nil : fields[7])
    return OpenedContribution(
      contribution, tag: fields[4] == "-" ? nil : tag(fields[4], fields[1]))
  }

  private static func tag(_ ticket: String, _ step: String) -> TicketTag {
    var bytes = [UInt8](repeating: 0, count: 16)
    for (index, byte) in (ticket + step).utf8.enumerated() {
      bytes[index % 16] = bytes[index % 16] &* 31 &+ byte
    }
    guard let tag = TicketTag(bytes: bytes) else { preconditionFailure("16 bytes") }
    return tag
  }

  /// Bytes that differ from one time to the next.
  private func next(_ count: Int) -> [UInt8] {
    stage.made += 1
    return (0..<count).map { UInt8(truncatingIfNeeded: stage.made &* 79 &+ $0 &* 31) }
  }
}

/// The folders of workshops among the files of a transcript.
final class StageFolders: WorkshopFolders {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  var most: Int { stage.set.mostFiles }

  func shown(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }

  func make(_ name: String, at path: [UInt8]?) throws(FileFault) -> [UInt8] {
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
    return path ?? Array("~/Tandem/\(name)".utf8)
  }

  func isFolder(_ path: [UInt8]) -> Bool {
    stage.files.keys.contains { $0.hasPrefix(shown(path) + "/") }
  }

  func put(
    _ bytes: [UInt8], named name: String, in folder: [UInt8], dated date: CivilDate?
  ) throws(FileFault) {
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
    stage.files[shown(folder) + "/" + name] = StageFile(bytes: bytes, written: stage.set.clock)
  }

  func names(in folder: [UInt8]) throws(FileFault) -> (names: [String], isWhole: Bool) {
    let start = shown(folder) + "/"
    let names = stage.files.keys.filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count)) }.sorted()
    return (names, true)
  }

  func read(
    _ name: String, in folder: [UInt8], atMost limit: Int
  ) throws(FileFault) -> [UInt8] {
    guard let file = stage.files[shown(folder) + "/" + name] else { throw .system(code: 2) }
    return Array(file.bytes.prefix(limit))
  }

  func remove(_ name: String, in folder: [UInt8]) throws(FileFault) {
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
    stage.files[shown(folder) + "/" + name] = nil
  }
}
