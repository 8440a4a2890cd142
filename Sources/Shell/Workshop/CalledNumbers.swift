import Reflection

/// Numbers to call where nobody can type for them: on paper, and at the end on the wall.
///
/// The organisation's own come first, then those of the country; where no country is known, what is
/// for immediate danger and for thoughts of hurting oneself in each that reads the language.
struct CalledNumbers {
  let numbers: HelpNumbers
  let territory: String?
  let language: Language

  /// A sentence for the organisation, and one for each country.
  var lines: [Prose] {
    let here = numbers.countries.filter { $0.code == territory }
    let countries =
      here.isEmpty
      ? numbers.countries.filter { $0.speaks(language) }.map {
        ($0, $0.lines(for: [.emergency, .selfHarm]))
      } : here.map { ($0, $0.lines) }
    return (numbers.local.isEmpty ? [] : [listed(numbers.local)])
      + countries.map { country, lines in
        Prose.ours(country.name(in: language) + (language == .french ? "\u{A0}: " : ": "))
          + listed(lines)
      }
  }

  private func listed(_ lines: [HelpNumbers.Line]) -> Prose {
    let each = lines.map { line in
      // No number is parted at the end of a line.
      (line.number.map { Prose.pack($0.replacing(" ", with: "\u{A0}")) + .ours(", ") } ?? Prose())
        + .pack(line.label[language])
    }
    return each.dropFirst().reduce(each.first ?? Prose()) {
      $0 + .ours(language == .french ? "\u{A0}; " : "; ") + $1
    } + .ours(".")
  }
}

extension CommandContext {
  /// The numbers of whoever has this machine.
  var calledNumbers: CalledNumbers {
    CalledNumbers(
      numbers: equipment.library.care(for: nil).numbers,
      territory: equipment.settings.load().country ?? equipment.territory, language: language)
  }
}
