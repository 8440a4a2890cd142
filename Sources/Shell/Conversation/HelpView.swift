import Reflection

/// What to type here, and numbers to call: one screen for both meanings of help.
struct HelpView {
  let session: Session

  private var language: Language { session.language }
  private var numbers: HelpNumbers { session.services.library.care(for: nil).numbers }

  func show(at place: ReplCommand.Place) {
    let rows =
      session.seat?.isEphemeral == true
      ? ReplCommand.memoryRows(in: language) : ReplCommand.helpRows(at: place, in: language)
    session.screen.show(.table(rows))
    if place == .home, let message = RecoveryNotice(session: session).message {
      session.say(message)
    }
    showNumbers()
  }

  /// Whom to call, and nothing else.
  func showNumbers() {
    let view = NumbersView(session: session, numbers: numbers)
    if !numbers.local.isEmpty {
      session.screen.show(
        .numbers(heading: .say(.helpLocal), view.rows(numbers.local), notes: []))
    }
    for country in view.countries {
      session.screen.show(
        .numbers(
          heading: .say(.helpNumbers, ["country": .ours(country.name(in: language))]),
          view.rows(country.lines), notes: []))
    }
  }
}

/// The numbers of the safety file as they are shown to this person.
struct NumbersView {
  let session: Session
  let numbers: HelpNumbers

  private var language: Language { session.language }

  /// After so many days a number may have changed.
  static let goodForDays = 180

  /// The chosen country or that of the locale; without one, every country of the language.
  var countries: [HelpNumbers.Country] {
    let here = numbers.countries.filter { $0.code == session.services.territory }
    return here.isEmpty ? numbers.countries.filter { $0.speaks(language) } : here
  }

  func rows(_ lines: [HelpNumbers.Line]) -> [Row] {
    lines.map { line in Row(line.number.map { .pack($0) }, .pack(line.label[language])) }
  }

  /// How old the numbers are, for who answers for them: `doctor` and the facilitator's sheet say it, and
  /// never the screen of somebody who needs one; `nil` for fresh ones.
  static func age(_ numbers: HelpNumbers, _ dates: DateWords) -> Prose? {
    guard let checked = numbers.checkedOn else { return .say(.helpNever) }
    guard dates.today.daysSinceEpoch - checked.daysSinceEpoch > NumbersView.goodForDays else {
      return nil
    }
    return .say(.helpUnchecked, ["date": .ours(dates.day(checked))])
  }
}

extension HelpNumbers.Country {
  /// Whether a country is listed for readers of a language when none is known.
  func speaks(_ language: Language) -> Bool {
    switch code {
    case "FR", "BE": language == .french
    case "US", "GB": language == .english
    default: true
    }
  }

  /// The country's name; its code when it has none here.
  func name(in language: Language) -> String {
    let names: [String: (String, String)] = [
      "FR": ("France", "France"), "BE": ("Belgique", "Belgium"), "CH": ("Suisse", "Switzerland"),
      "CA": ("Canada", "Canada"), "US": ("États-Unis", "United States"),
      "GB": ("Royaume-Uni", "United Kingdom"),
    ]
    let name = names[code]
    return (language == .french ? name?.0 : name?.1) ?? code
  }
}
