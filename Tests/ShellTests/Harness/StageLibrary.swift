import PackFiles
import Shell

@testable import Reflection

/// The shipped packs, those that a transcript adds, and what it says of either.
final class StageLibrary: PackLibrary {
  private static let shipped = FilePackLibrary(folder: nil, digest: PackDigest.sha256)

  private let stageSet: StageSet

  init(_ stageSet: StageSet) { self.stageSet = stageSet }

  func care(for pack: Pack?) -> Care {
    var care = StageLibrary.shipped.care(for: pack)
    if let date = stageSet.numbersDate {
      care.numbers.checkedOn = date
      let text = Text(french: "Votre médecine du travail", english: "Occupational health")
      care.numbers.local = [HelpNumbers.Line(number: "01 23 45 67 89", label: text)]
    }
    return care
  }

  var catalogue: [PackSummary] {
    StageLibrary.shipped.catalogue
      + own.map {
        PackSummary(id: $0.id, audience: $0.audience, title: $0.title, minutes: $0.minutes)
      }
  }

  func pack(_ id: String) throws(PackFailure) -> Pack {
    if let failure = stageSet.refused[id] { throw failure }
    if stageSet.isGone { throw .unknown(nearest: nil) }
    if let pack = own.first(where: { $0.id == id }) { return pack }
    if stageSet.packs[id + ".yaml"] != nil { return try file(id + ".yaml").get() }
    var pack = try StageLibrary.shipped.pack(id)
    if stageSet.isChanged { pack.digest = Array(repeating: 9, count: 32) }
    return pack
  }

  /// Reads a pack that the transcript holds.
  func file(_ path: String) -> Result<Pack, PackFailure> {
    guard let bytes = bytes(path) else { return .failure(.unreadable(code: 2)) }
    return StageLibrary.shipped.read(bytes, name: path)
  }

  /// Reads a file that a program holds.
  func pack(from file: [UInt8], named name: String) -> Result<Pack, PackFailure> {
    if stageSet.isGone { return .failure(.unreadable(code: 22)) }
    return StageLibrary.shipped.read(file, name: name)
  }

  /// A pack with its file.
  func draft(of id: String) throws(PackFailure) -> PackDraft {
    let pack = try pack(id)
    guard let text = stageSet.packs[id + ".yaml"] else {
      return PackDraft(pack: pack, bytes: try StageLibrary.shipped.draft(of: id).bytes)
    }
    return PackDraft(pack: pack, bytes: Array(text.utf8))
  }

  /// Checks a file that the transcript holds.
  func report(_ path: String) -> Result<PackReport, PackFailure> {
    guard let bytes = bytes(path) else { return .failure(.unreadable(code: 2)) }
    return .success(StageLibrary.shipped.check(bytes, name: path))
  }

  private func bytes(_ path: String) -> [UInt8]? {
    guard let text = stageSet.packs[path] else { return nil }
    // A byte that is no UTF-8 and a file that is too large cannot stand in a transcript.
    var bytes = Array(text.utf8)
    if path == "latin1.yaml" { bytes[20] = 0xE9 }
    if path == "large.yaml" { bytes += Array(repeating: 0x0A, count: 1 << 20) }
    if path == "long.yaml" { bytes += Array(repeating: 0x61, count: 5000) + [0x22, 0x7D, 0x0A] }
    if path == "many.yaml" {
      let step = "type: text, ask: {fr: \"A ?\", en: \"A?\"}"
      bytes += (0...500).flatMap { Array("  - {id: s\($0), \(step)}\n".utf8) }
    }
    return bytes
  }

  private var own: [Pack] {
    stageSet.packs.keys.sorted().compactMap { try? file($0).get() } + stageSet.made
  }
}

/// The exercise that transcripts spoil, or add.
enum PackInk {
  static let whole = """
    format: tandem.pack/1
    id: my.evening
    version: 1
    audience: mentee
    stage: any
    minutes: 1
    follow_budget: 4
    languages: [fr, en]
    safety: default
    method: [GROW]
    title: {fr: "Le soir", en: "The evening"}
    intro: {fr: "Une minute.", en: "One minute."}
    steps:
      - id: topic
        type: text
        ask: {fr: "Un sujet ?", en: "A topic?"}

    """
}
