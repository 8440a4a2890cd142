import Reflection

/// The last step before anything leaves: all of it is shown, words can be cut, and only « oui » or
/// “yes” seals it.
struct LetterSending {
  let session: Session
  let contact: Contact

  private var name: Filling { .name(contact.name) }

  /// Shows what would leave until it is sent or left.
  ///
  /// - Parameters:
  ///   - letter: what was chosen.
  ///   - sources: from which answers its passages were made.
  ///   - whole: its passages with what was cut from them the last time.
  ///   - isArmored: whether the file is text that can be pasted into a message.
  /// - Returns: whether it was kept as sent.
  func offer(
    _ letter: Letter, sources: [PassageSource], whole: [Passage] = [], isArmored: Bool = false
  ) -> Result<Bool, Leaving> {
    var outgoing = Outgoing(letter, sources: sources, whole: whole)
    let before = outgoing
    show(outgoing, before)
    while !outgoing.isEmpty {
      let fits = { (line: String) in
        Int(line.trimmed).map { outgoing.parts.indices.contains($0 - 1) } ?? false
      }
      switch session.read(.answer, fits: fits, again: { show(outgoing, before) }) {
      case .left(let departure, let line): return .failure(Leaving(departure, line: line))
      case .line(let line):
        let typed = Folding.fold(line.trimmed)
        if typed.isEmpty { return nothing(letter) }
        if People.agrees(line) { return .success(send(outgoing, isArmored)) }
        if typed == "0", outgoing.isCut {
          outgoing.restore()
          show(outgoing, before)
          continue
        }
        guard let number = Int(typed), outgoing.parts.indices.contains(number - 1) else {
          switch session.misfit(line, .say(.shareConfirm)) {
          case .failure(let leaving): return .failure(leaving)
          case .success(let wasOffered): if wasOffered { show(outgoing, before) }
          }
          continue
        }
        if let leaving = change(outgoing.parts[number - 1], of: &outgoing) {
          return .failure(leaving)
        }
        if !outgoing.isEmpty { show(outgoing, before) }
      }
    }
    return nothing(letter)
  }

  private func nothing(_ letter: Letter) -> Result<Bool, Leaving> {
    if letter.kind == .reply {
      session.say(.replyKept, ["name": name])
    } else {
      session.say(.shareNothing)
    }
    return .success(false)
  }

  private func show(_ outgoing: Outgoing, _ before: Outgoing) {
    let view = OutgoingView(
      reader: contact.name, language: session.language, dates: session.dates,
      questions: KnownQuestions(session.services.library))
    session.say(.sharePreview, ["name": .prose(People.named(contact))])
    session.screen.show(view.block(outgoing, before))
    session.say(outgoing.letter.kind == .share ? .shareWarning : .replyWarning, ["name": name])
    session.say(.shareConfirm)
    if outgoing.isCut { session.say(.shareRestore) }
  }

  /// Gives the lines of a part back one by one; a receipt is cut at once.
  private func change(_ part: Outgoing.Part, of outgoing: inout Outgoing) -> Leaving? {
    var changed: [String] = []
    let lines = outgoing.lines(of: part, in: session.language)
    if !lines.isEmpty { session.say(.shareChange) }
    for (index, line) in lines.enumerated() {
      switch session.read(.item(index + 1), for: .copy, line: line) {
      case .left(let departure, let line): return Leaving(departure, line: line)
      case .line(let line): changed.append(line)
      }
    }
    outgoing.change(part, to: changed)
    return nil
  }

  /// Kept first, then written: what has left is known even when the file could not be made.
  private func send(_ outgoing: Outgoing, _ isArmored: Bool) -> Bool {
    let letter = outgoing.letter
    do throws(EventLogFailure) {
      let format = try session.services.unlocking.identities.format()
      guard let sealed = seal(letter, format, isArmored) else { return false }
      try session.keep(
        Journal.facts(
          sending: letter, digest: sealed.digest, from: format.ownKey, to: contact,
          sources: outgoing.sources))
      LetterFile(session: session).write(sealed, isArmored: isArmored)
      if letter.kind == .share { session.say(.shareReply) }
      return true
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return false
    }
  }

  private func seal(
    _ letter: Letter, _ format: any ShareFormat, _ isArmored: Bool
  ) -> SealedLetter? {
    do throws(SealRefusal) {
      return try format.seal(letter, for: contact.key, from: nil, armored: isArmored)
    } catch {
      session.say(error == .tooLarge ? .shareTooLarge : .shareUnsealed)
      return nil
    }
  }
}

/// A sealed letter as a file, where a mail program finds it or where something else carries it.
struct LetterFile {
  let session: Session

  /// Writes it and says where it is.
  func write(_ sealed: SealedLetter, isArmored: Bool) {
    let folder = session.services.exchangeFolder
    let name = isArmored ? sealed.fileName.replacing(".age", with: ".txt") : sealed.fileName
    do throws(FileFault) {
      let path = try session.services.postbox.put(sealed.file, named: name, in: folder)
      guard folder == nil else { return session.say(.shareCarried, ["file": .person(path)]) }
      session.screen.show(
        .lines([
          .say(.shareWritten, ["file": .person(path)]),
          .say(isArmored ? .shareAttachText : .shareAttach), .say(.shareTrace),
        ]))
    } catch {
      session.say(.shareUnwritten, ["why": .reason(error)])
    }
  }
}
