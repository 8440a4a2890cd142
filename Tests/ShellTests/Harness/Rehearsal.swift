/// A transcript, played from its beginning.
struct Rehearsal {
  private let transcript: Transcript

  init(_ transcript: Transcript) { self.transcript = transcript }

  /// Plays all programs and returns the file as it should be.
  ///
  /// - Throws: `Transcript.Malformed` when it cannot be played, or something typed was not read.
  func play() throws -> String {
    let stage = Stage()
    for setting in transcript.header { try stage.apply(setting) }
    for program in transcript.programs { try stage.play(program) }
    let header = transcript.header.map { "\($0.key): \($0.value)\n" }.joined()
    return header + "\n" + stage.seen
  }
}

/// What changed between two texts, line by line.
struct LineDifference: CustomStringConvertible {
  let description: String

  init(from old: String, to new: String) {
    let (before, after) = (LineDifference.lines(old), LineDifference.lines(new))
    let changes = after.difference(from: before).sorted { $0.offset < $1.offset }
    description = changes.prefix(60).map { change in
      switch change {
      case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
      case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
      }
    }.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension CollectionDifference.Change {
  /// The line that changed.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
