import Reflection

/// What is said of a file that came.
struct DeliveryWords {
  let dates: DateWords

  /// Why nothing of a file is kept; `nil` for a card and for a letter that can be kept.
  func refusal(_ delivery: Delivery) -> Prose? {
    switch delivery {
    case .card, .letter: return nil
    case .unreadable(let fault): return file(fault)
    case .badCard(let refusal): return CardTrouble.words(refusal)
    case .refused(let refusal): return share(refusal)
    case .blocked(let contact):
      return .say(.receiveBlocked, ["name": .name(contact.name)])
    case .unknown(let arrival, nil):
      return .say(.receiveUnknown, ["name": .within(quotes: arrival.name)])
    case .unknown(let arrival, _):
      return .say(.receiveNamesake, ["name": .within(quotes: arrival.name)])
    case .again(let before):
      return .say(.receiveReplay, ["date": day(before)])
    case .other(let before):
      return .say(.receiveOther, ["date": day(before)])
    }
  }

  /// Who wrote a letter, when, whether the key was compared, and how what it says of me stands: the same
  /// wherever a letter is shown.
  func heading(_ letter: Letter, _ provenance: Provenance) -> Prose {
    var sentences = [from(letter, provenance), key(provenance)]
    if letter.kind == .share, !letter.passages.isEmpty {
      sentences.append(.say(.receiveCount, ["k": .number(letter.passages.count)]))
    }
    if letter.kind != .receipt, let isKnown = provenance.isAboutKnown {
      let day = provenance.answered.map { Filling.ours(dates.day($0.head.made)) }
      sentences.append(
        isKnown
          ? .say(.receiveAbout, ["date": day ?? .ours("")]) : .say(.receiveUnknownLetter))
    }
    if provenance.foreignQuotations > 0 {
      sentences.append(.say(.receiveForeign, ["k": .number(provenance.foreignQuotations)]))
    }
    return sentences.dropFirst().reduce(sentences[0]) { $0 + .ours(" ") + $1 }
  }

  private func from(_ letter: Letter, _ provenance: Provenance) -> Prose {
    let name = Filling.name(provenance.contact.name)
    let message: Message
    switch letter.kind {
    case .share: message = .receiveFrom
    case .reply: message = .receiveReply
    case .receipt where provenance.isAboutKnown != true:
      let day = dates.day(letter.receipt ?? letter.made)
      return .say(.receiveReceiptUnknown, ["name": name, "date": .ours(day)])
    case .receipt: message = .receiveReceipt
    case .newKey: message = .receiveNewKey
    }
    return .say(message, ["name": name, "date": .ours(dates.day(letter.made))])
  }

  private func key(_ provenance: Provenance) -> Prose {
    guard let verified = provenance.verified else {
      return .say(.receiveUnverified, ["name": .name(provenance.contact.name)])
    }
    return .say(.receiveVerified, ["date": .ours(dates.day(verified))])
  }

  private func file(_ fault: FileFault) -> Prose {
    switch fault {
    case .tooLarge: .say(.receiveLarge)
    case .notAFile, .exists, .swapped: .say(.receiveNotFile)
    // No file has a name that no system can hold.
    case .system(code: 2), .system(code: 20), .system(code: 36): .say(.receiveMissing)
    case .system(let code): .say(.receiveUnread, ["why": .reason(code)])
    }
  }

  private func share(_ refusal: ShareRefusal) -> Prose {
    switch refusal {
    case .tooLarge: .say(.receiveLarge)
    case .notSealed: .say(.receiveNotSealed)
    case .surrounded: .say(.receiveSurrounded)
    case .newerSeal: .say(.receiveNewerSeal)
    case .malformedSeal: .say(.receiveMalformedSeal)
    case .otherRecipients: .say(.receiveRecipients)
    case .notForMe: .say(.receiveOtherKey)
    case .altered: .say(.receiveDamaged)
    case .truncated: .say(.receiveTruncated)
    case .notAShare: .say(.receiveAnonymous)
    case .newerShare: .say(.receiveNewerShare)
    case .malformedKeys: .say(.receiveMalformedKeys)
    case .addressedElsewhere: .say(.receiveForwarded)
    case .fromMyself: .say(.receiveOwn)
    case .revokedKey: .say(.receiveRevoked)
    case .senderUnconfirmed: .say(.receiveUnconfirmed)
    case .malformedLetter(let line): .say(.receiveMalformed, ["n": .number(line)])
    case .outOfMemory: .say(.receiveMemory)
    }
  }

  private func day(_ letter: KeptLetter) -> Filling { .ours(dates.day(letter.moment.date)) }
}
