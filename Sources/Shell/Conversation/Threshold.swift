import Reflection

/// Who else may write where a journal is: looked at before anything is opened, said, and asked where
/// something can be done about it.
struct Threshold {
  let services: Services
  let screen: Screen

  /// Says who else may write there, and asks where something can be done about it.
  ///
  /// - Parameter isFirst: whether there is no journal yet.
  /// - Returns: what the journal is opened for, or the status to end with when the person would rather
  ///   leave.
  func look(isFirst: Bool) -> Result<Entrance.Access, ExitStatus> {
    guard let place = services.unlocking.openness else { return .success(.writing) }
    switch place.kind {
    case .withoutModes where services.acceptsOpenFolder: return .success(.writing)
    case .withoutModes: return ask(place, .say(.modesWrite), isFirst: isFirst)
    case .writable(isOwn: true): return ask(place, .say(.permissionsReserve), isFirst: isFirst)
    case .foreign, .writable: return onlyRead(place, isFirst: isFirst)
    }
  }

  private func ask(
    _ place: OpenPlace, _ remedy: Prose, isFirst: Bool
  ) -> Result<Entrance.Access, ExitStatus> {
    let session = Session(services: services, screen: screen, log: nil, journal: Journal())
    session.say(.openPlaceAsk, place.words)
    let choices = [remedy] + (isFirst ? [] : [.say(.busyRead)]) + [.say(.openLeave)]
    switch session.choose(Menu(choices)) {
    case .failure(let leaving): return .failure(ExitStatus(leaving.departure))
    case .success(1): return remedied(place, isFirst: isFirst)
    case .success(choices.count): return .failure(.cannotOpen)
    case .success: return .success(.reading)
    }
  }

  private func remedied(
    _ place: OpenPlace, isFirst: Bool
  ) -> Result<Entrance.Access, ExitStatus> {
    guard place.kind != .withoutModes else {
      services.unlocking.acceptOpenness()
      return .success(.writing)
    }
    services.surroundings.reserve([ExposedFile(path: place.file)])
    guard let still = services.unlocking.openness else { return .success(.writing) }
    return onlyRead(still, isFirst: isFirst)
  }

  private func onlyRead(
    _ place: OpenPlace, isFirst: Bool
  ) -> Result<Entrance.Access, ExitStatus> {
    guard !isFirst else {
      screen.show(.statement(Trouble.opening(.openPlace(place))))
      return .failure(.cannotOpen)
    }
    screen.show(.statement(.say(.openPlaceRead, place.words)))
    return .success(.reading)
  }
}
