/// A note as it is kept.
public struct KeptNote: Sendable, Equatable {
  /// The number of its row: its name on the command line.
  public var number: UInt64
  /// The event that says it.
  public var ref: Ref
  /// When it was kept.
  public var moment: Moment
  /// What was written.
  public var note: Note

  /// Whether it was left while the journal was locked: nothing proves who wrote it.
  public var isUnconfirmed: Bool { note.leftAs != nil }
}

extension Journal {
  /// The notes, in the order in which they were kept.
  public var notes: [KeptNote] { noteEntries.compactMap(note) }

  func note(at index: Int) -> KeptNote? {
    guard let recorded = recorded(index), case .noted(let note) = recorded.fact else { return nil }
    return KeptNote(
      number: arena.entries[index].number, ref: recorded.ref, moment: recorded.moment, note: note)
  }
}

extension SearchHit {
  /// A note that a search found.
  init(_ note: KeptNote) {
    self.init(
      run: note.number, place: nil, title: "", moment: note.moment, text: note.note.text,
      isUnconfirmed: note.isUnconfirmed)
  }
}
