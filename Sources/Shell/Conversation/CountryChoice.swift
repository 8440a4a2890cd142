import Reflection

/// `/pays BE`: the country whose numbers are shown, now and at the next start.
struct CountryChoice {
  let session: Session

  /// Takes a country by its two letters or its name; without one, says which there are.
  func choose(_ typed: String) {
    let wanted = Folding.fold(typed.trimmed)
    let countries = session.services.library.care(for: nil).numbers.countries
    guard let country = countries.first(where: { isMeant(wanted, $0) }) else {
      let names = countries.map { "\($0.code) (\($0.name(in: session.language)))" }
      return session.say(.countryWhich, ["list": .ours(names.joined(separator: ", "))])
    }
    session.services.territory = country.code
    session.keepSettings { $0.country = country.code }
    session.say(.countryChanged, ["country": .ours(country.name(in: session.language))])
  }

  private func isMeant(_ wanted: String, _ country: HelpNumbers.Country) -> Bool {
    Folding.fold(country.code) == wanted
      || Language.allCases.contains { Folding.fold(country.name(in: $0)) == wanted }
  }
}
