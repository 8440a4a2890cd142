import Reflection

/// Faults of a pack file in words.
enum FaultWords {
  /// What is wrong.
  static func of(_ kind: PackFault.Kind) -> Prose {
    switch kind {
    case .tooLarge(let limit): number(.faultLarge, limit)
    case .notUTF8: .say(.faultUtf8)
    case .forbiddenCharacter(let code):
      .say(.faultCharacter, ["code": .ours(String(code, radix: 16).uppercased())])
    case .syntax(let why): .say(message(why))
    case .forbiddenYAML(.anchor): .say(.faultAnchor)
    case .forbiddenYAML(.alias): .say(.faultAlias)
    case .forbiddenYAML(.tag): .say(.faultTag)
    case .forbiddenYAML(.severalDocuments): .say(.faultDocuments)
    case .tooDeep(let limit): number(.faultDeep, limit)
    case .tooManySteps(let limit): number(.faultSteps, limit)
    case .textTooLong(let limit): number(.faultLong, limit)
    case .duplicateKey(let name): named(.faultTwice, name)
    case .unknownKey(let name, _, _): named(.faultKey, name)
    case .missingKey(let name): named(.faultMissing, name)
    case .wrongShape(let shape): .say(message(shape))
    case .unknownWord(let name, _, _): named(.faultWord, name)
    case .outOfRange(let number, let range):
      .say(
        .faultRange,
        [
          "n": .ours(String(number)), "low": .ours(String(range.lowerBound)),
          "high": .ours(String(range.upperBound)),
        ])
    case .badID(let name, _): named(.faultId, name)
    case .duplicateID(let name): named(.faultSameId, name)
    case .missingLanguage(let name): named(.faultLanguage, name)
    case .noSuchStep(let name, _, .earlier): named(.faultStepEarlier, name)
    case .noSuchStep(let name, _, .later): named(.faultStepLater, name)
    case .noSuchStep(let name, _, .anywhere): named(.faultStep, name)
    case .doesNotFit(let name): named(.faultFit, name)
    case .unknownPlaceholder(let name, _): named(.faultPlaceholder, name)
    case .misplacedStar(let name): named(.faultStar, name)
    case .unknownFormat(let name): named(.faultFormat, name)
    case .badDate(let name): named(.faultDate, name)
    case .noSuchStep(let name, _, .elsewhere): named(.faultStepElsewhere, name)
    case .unreachable(let name): named(.faultUnreachable, name)
    case .neverTaken: .say(.faultNeverTaken)
    case .neverHolds: .say(.faultNeverHolds)
    case .coreNeeds(let name): named(.faultCoreNeeds, name)
    case .tellsAnAnswer(.condition): .say(.faultReleaseWhen)
    case .tellsAnAnswer(.jump(let name)): named(.faultReleaseJump, name)
    case .tellsAnAnswer(.neverShared): .say(.faultReleaseNever)
    case .minutes(let sum, let stated):
      .say(.faultMinutes, ["sum": .number(sum), "stated": .number(stated)])
    case .advice(let advice): of(advice)
    }
  }

  /// A name for programs that stays when the words change: `fault.key`, `advice.word`.
  static func code(_ kind: PackFault.Kind) -> String {
    guard case .message(let message, _) = of(kind).pieces.first else { return "fault" }
    return message.rawValue
  }

  /// What may have been meant, or what is allowed.
  static func hint(_ kind: PackFault.Kind) -> Prose? {
    switch kind {
    case .unknownKey(_, let nearest?, _): named(.nearestKey, nearest)
    case .unknownWord(_, let nearest?, _), .noSuchStep(_, let nearest?, _):
      named(.nearestWord, nearest)
    case .unknownKey(_, nil, let allowed), .unknownWord(_, nil, let allowed),
      .unknownPlaceholder(_, let allowed):
      allowed.isEmpty
        ? nil : .say(.faultAllowed, ["list": .pack(allowed.joined(separator: ", "))])
    case .badID(_, .alphabet(let limit)): number(.faultIdLetters, limit)
    case .badID(_, .readOtherwise): .say(.faultIdQuotes)
    case .advice(let advice): hint(advice)
    default: nil
    }
  }

  private static func of(_ advice: PackFault.Advice) -> Prose {
    switch advice {
    case .straightApostrophe: .say(.adviceApostrophe)
    case .straightQuote: .say(.adviceQuote)
    case .threePoints: .say(.advicePoints)
    case .spaceMissing(let sign): named(.adviceSpaceBefore, sign)
    case .spaceMissingAfter(let sign): named(.adviceSpaceAfter, sign)
    case .spaceTooMuch(let sign): named(.adviceSpaceTooMuch, sign)
    case .exclamation: .say(.adviceExclamation)
    case .shorthand(let word): named(.adviceShorthand, word)
    case .agreement(let words): named(.adviceAgreement, words)
    case .word(let words): named(.adviceWord, words)
    case .unknownPack(let name, _): named(.advicePack, name)
    case .tall(let rows, let language):
      .say(.adviceTall, ["n": .number(rows), "lang": .ours(language.rawValue)])
    case .wall(let pages, let language):
      .say(.adviceWall, ["n": .number(pages), "lang": .ours(language.rawValue)])
    }
  }

  private static func hint(_ advice: PackFault.Advice) -> Prose? {
    switch advice {
    case .straightApostrophe: .say(.adviceWrite, ["signs": .ours("’")])
    case .straightQuote: .say(.adviceWrite, ["signs": .person("« » “ ”")])
    case .threePoints: .say(.adviceWrite, ["signs": .ours("…")])
    case .shorthand, .agreement: .say(.adviceTurn)
    case .unknownPack(_, let nearest?): named(.nearestWord, nearest)
    case .spaceMissing, .spaceMissingAfter, .spaceTooMuch, .exclamation, .word, .unknownPack, .tall,
      .wall:
      nil
    }
  }

  private static func number(_ message: Message, _ number: Int) -> Prose {
    .say(message, ["n": .number(number)])
  }

  private static func named(_ message: Message, _ name: String) -> Prose {
    .say(message, ["name": .person(name)])
  }

  private static func message(_ syntax: PackFault.Syntax) -> Message {
    switch syntax {
    case .tab: .syntaxTab
    case .indentation: .syntaxIndentation
    case .colon: .syntaxColon
    case .key: .syntaxKey
    case .quote: .syntaxQuote
    case .bracket: .syntaxBracket
    case .escape: .syntaxEscape
    case .character: .syntaxCharacter
    case .other: .faultSyntax
    }
  }

  private static func message(_ shape: PackFault.Shape) -> Message {
    switch shape {
    case .text: .faultShapeText
    case .number: .faultShapeNumber
    case .flag: .faultShapeFlag
    case .list: .faultShapeList
    case .map: .faultShapeMap
    }
  }
}
