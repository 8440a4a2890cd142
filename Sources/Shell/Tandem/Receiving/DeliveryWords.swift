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
      return .say(.receiveBlocked, ["name": .person(contact.name)])
    case .unknown(let arrival, nil):
      return .say(.receiveUnknown, ["name": .person(arrival.name)])
    case .unknown(let arrival, _):
      return .say(.receiveNamesake, ["name": .person(arrival.name)])
    case .again(let before):
      return .say(.receiveReplay, ["date": day(before)])
    case .other(let before):
      return .say(.receiveOther, ["date": day(before)])
    }
  }

  /// Who wrote a letter, when, whether the key was compared, and what it is about.
  func heading(_ letter: Letter, from contact: Contact, mismatches: [Mismatch]) -> Prose {
    var sentences = [from(letter, contact), key(contact)]
    if letter.kind == .share {
      sentences.append(.say(.receiveCount, ["k": .number(letter.passages.count)]))
    }
    sentences += mismatches.map(mismatch)
    return sentences.dropFirst().reduce(sentences[0]) { $0 + .ours(" ") + $1 }
  }

  /// What a reply answers.
  func about(_ sent: KeptLetter) -> Prose {
    .say(.receiveAbout, ["date": .ours(dates.day(sent.head.made))])
  }

  private func from(_ letter: Letter, _ contact: Contact) -> Prose {
    let message: Message =
      switch letter.kind {
      case .share: .receiveFrom
      case .reply: .receiveReply
      case .receipt: .receiveReceipt
      case .newKey: .receiveNewKey
      }
    return .say(
      message,
      [
        "name": .person(contact.name), "date": .ours(dates.day(letter.receiptDay ?? letter.made)),
      ])
  }

  private func key(_ contact: Contact) -> Prose {
    guard let verified = contact.verified else {
      return .say(.receiveUnverified, ["name": .person(contact.name)])
    }
    return .say(.receiveVerified, ["date": .ours(dates.day(verified))])
  }

  private func mismatch(_ mismatch: Mismatch) -> Prose {
    switch mismatch {
    case .unknownLetter: .say(.receiveUnknownLetter)
    case .foreignQuotes(let count): .say(.receiveForeign, ["k": .number(count)])
    }
  }

  private func file(_ fault: FileFault) -> Prose {
    switch fault {
    case .tooLarge: .say(.receiveLarge)
    case .notAFile, .exists, .swapped: .say(.receiveNotFile)
    case .system(code: 2): .say(.receiveMissing)
    case .system(let code): .say(.receiveUnread, ["why": .reason(code)])
    }
  }

  private func share(_ refusal: ShareRefusal) -> Prose {
    switch refusal {
    case .tooLarge: .say(.receiveLarge)
    case .notSealed: .say(.receiveNotSealed)
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

extension Letter {
  /// Of a receipt: the day of what was read.
  fileprivate var receiptDay: CivilDate? { kind == .receipt ? receipt : nil }
}
