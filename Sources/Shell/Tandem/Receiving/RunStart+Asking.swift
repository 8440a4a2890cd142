import Reflection

extension RunStart {
  /// Begins a run; one that reads what came asks what, any other of several people with whom.
  func beginAsking(_ id: String, extent: Beginning.Extent = .full) -> Departure {
    guard id == Review.pack, session.terminal.source == .person else { return alone(id, extent) }
    switch ReviewChoice(session: session).ask() {
    case .failure(let leaving): return leaving.departure
    case .success(.nothing): return alone(id, extent)
    case .success(.leave): return .home
    case .success(.receive): return ReceiveScreen(session: session).open("").departure
    case .success(.letter(let letter)):
      return begin(id, extent: extent, with: letter.contact, reading: letter)
    }
  }

  private func alone(_ id: String, _ extent: Beginning.Extent) -> Departure {
    People(session: session).partner(for: id)
      .map { begin(id, extent: extent, with: $0) }.departure
  }
}
