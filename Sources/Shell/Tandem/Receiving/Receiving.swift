import Reflection

/// Takes in what came: says what it is, asks where it must, keeps it, and has it read.
struct Receiving {
  let session: Session

  /// What became of a file.
  struct Outcome {
    /// Whether it was kept.
    var wasTaken: Bool
    /// Where to go from here: home to go on.
    var departure: Departure = .home

    static let refused = Outcome(wasTaken: false)
  }

  private var words: DeliveryWords { DeliveryWords(dates: session.dates) }

  /// Takes in a file.
  func take(file path: [UInt8]) -> Outcome { with { take($0.open(path), $0) } }

  /// Takes in a pasted text.
  func take(_ text: String) -> Outcome { with { take($0.judge(Array(text.utf8)), $0) } }

  /// What lies about, once it is known what each file is.
  struct Lying {
    /// What can be taken in now, the newest first.
    var files: [FoundFile] = []
    /// What is named like a letter or a card and cannot be taken in, the newest first.
    var refused: [FoundFile] = []
    /// Whether every folder was listed to its end.
    var isWhole = true
    /// Why the exchange folder could not be looked into.
    var fault: FileFault?
  }

  /// What there is in the exchange folder, then in the usual ones.
  func found() -> Lying {
    var lying = Lying()
    do throws(FileFault) {
      if let folder = session.services.exchangeFolder { lying = try found(in: folder) }
    } catch {
      lying.fault = error
    }
    guard let usual = try? found(in: nil) else { return lying }
    lying.files += usual.files.filter { !lying.files.contains($0) }
    lying.refused += usual.refused.filter { !lying.refused.contains($0) }
    lying.isWhole = lying.isWhole && usual.isWhole
    return lying
  }

  /// What lies in a folder, or in the usual ones.
  ///
  /// - Throws: `FileFault` of a folder that was named.
  func found(in folder: [UInt8]?) throws(FileFault) -> Lying {
    let found = try session.services.postbox.found(in: folder)
    guard let sorting = try? sorting() else { return Lying() }
    var lying = Lying(isWhole: found.isWhole)
    for file in found.files {
      switch sorting.open(file.path) {
      case .letter, .unknown: lying.files.append(file)
      case .card(let card, _):
        if session.journal.contact(keyed: card.key) == nil { lying.files.append(file) }
      case .refused(.notForMe), .refused(.fromMyself), .refused(.notSealed), .badCard(.ownKey),
        .badCard(.notACard), .blocked, .again:
        break
      case .unreadable, .badCard, .refused, .other: lying.refused.append(file)
      }
    }
    return lying
  }

  /// The steps of receiving, over the keys of this journal.
  ///
  /// - Throws: `EventLogFailure`.
  func sorting() throws(EventLogFailure) -> Sorting {
    Sorting(
      journal: session.journal, format: try session.services.unlocking.identities.format(),
      postbox: session.services.postbox)
  }

  private func with(_ body: (Sorting) -> Outcome) -> Outcome {
    guard !session.isReading else {
      session.say(.openReading)
      return .refused
    }
    do throws(EventLogFailure) { return body(try sorting()) } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return .refused
    }
  }

  private func take(_ delivery: Delivery, _ sorting: Sorting) -> Outcome {
    if let refusal = words.refusal(delivery) { session.screen.show(.statement(refusal)) }
    switch delivery {
    case .unreadable, .badCard, .refused, .blocked, .again, .other: return .refused
    case .card(_, let file): return open(card: file)
    case .unknown(let arrival, _): return ask(about: arrival)
    case .letter(let received): return take(received, sorting)
    }
  }

  /// What is not from anybody whom I know is read on request only.
  private func ask(about arrival: Reflection.Arrival) -> Outcome {
    let menu = Menu(
      [.say(.receiveLeave), .say(.receiveAdd)], notes: [.say(.receiveLeaveRule)])
    switch session.choose(menu, harmless: 1) {
    case .failure(let leaving): return Outcome(wasTaken: false, departure: leaving.departure)
    case .success(1):
      session.say(.receiveNothing)
      return .refused
    case .success: break
    }
    switch People(session: session).adopt(arrival.card) {
    case .failure(let leaving): return Outcome(wasTaken: false, departure: leaving.departure)
    case .success(nil):
      session.say(.receiveNothing)
      return .refused
    case .success: break
    }
    return with { sorting in
      do throws(ShareRefusal) { return take(try sorting.judge(arrival), sorting) } catch {
        return take(.refused(error), sorting)
      }
    }
  }

  private func open(card file: [UInt8]) -> Outcome {
    switch People(session: session).open(file) {
    case .failure(let leaving): Outcome(wasTaken: false, departure: leaving.departure)
    case .success(let contact): Outcome(wasTaken: contact != nil)
    }
  }

  private func take(_ received: ReceivedLetter, _ sorting: Sorting) -> Outcome {
    if received.letter.kind == .newKey {
      return NewKey(session: session, received: received, format: sorting.format).ask()
    }
    do throws(EventLogFailure) {
      guard let came = try session.keep(received.facts).first,
        let letter = session.journal.letter(came.ref)
      else { return .refused }
      return Outcome(wasTaken: true, departure: show(letter))
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return .refused
    }
  }

  private func show(_ letter: KeptLetter) -> Departure {
    LetterReading(session: session, letter: letter).read()
  }
}

/// A letter that says nothing but that its sender has another key from now on.
struct NewKey {
  let session: Session
  let received: ReceivedLetter
  let format: any ShareFormat

  /// Asks before anything is replaced; whoever stole the key before could have written it.
  func ask() -> Receiving.Outcome {
    guard let key = acceptable else {
      session.say(.receiveNewKeyBad)
      return .refused
    }
    session.screen.show(
      .statement(
        DeliveryWords(dates: session.dates).heading(
          received.letter, received.provenance)))
    let menu = Menu([.say(.newKeyKeep), .say(.newKeyTake)], notes: [.say(.newKeyRule)])
    switch session.choose(menu, harmless: 1) {
    case .failure(let leaving):
      return Receiving.Outcome(wasTaken: false, departure: leaving.departure)
    case .success(1):
      session.say(.newKeyKept)
      return .refused
    case .success: return replace(key)
    }
  }

  private var acceptable: String? {
    guard let key = received.letter.newKey, session.journal.contact(keyed: key) == nil else {
      return nil
    }
    do throws(CardRefusal) { try format.check(key: key) } catch { return nil }
    return key
  }

  private func replace(_ key: String) -> Receiving.Outcome {
    let changed = Fact.contactChanged(received.contact.ref, .rekeyed(key))
    guard !session.keepAside(received.facts + [changed]).isEmpty else { return .refused }
    session.say(.newKeyTaken, ["name": .name(received.contact.name)])
    return Receiving.Outcome(wasTaken: true)
  }
}
