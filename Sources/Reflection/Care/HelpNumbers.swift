/// The numbers of `safety.yaml`.
public struct HelpNumbers: Sendable, Equatable {
  /// What a line is for.
  public enum Purpose: String, Sendable, CaseIterable {
    /// Immediate danger.
    case emergency
    /// Thoughts of hurting oneself.
    case selfHarm = "self_harm"
    /// Harassment, discrimination, violence.
    case harassment
  }

  /// One line of a card: the number, and what it is for.
  public struct Line: Sendable, Equatable {
    /// What a person dials, the same in both languages; `nil` for a line of advice.
    public var number: String?
    /// Who answers.
    public var label: Text

    /// Creates a line.
    public init(number: String?, label: Text) {
      self.number = number
      self.label = label
    }
  }

  /// The day on which a person last checked them, `nil` for never.
  public var checkedOn: CivilDate?
  /// The organisation's own lines.
  public var local: [Line]
  /// The lines of each country, by its two letters, in the order of the file.
  public var countries: [Country]

  /// The numbers of one country.
  public struct Country: Sendable, Equatable {
    /// Two letters, such as `FR`.
    public var code: String
    /// Its lines, by what they are for.
    public var linesByPurpose: [Purpose: [Line]]

    /// Creates a country.
    public init(code: String, lines: [Purpose: [Line]]) {
      self.code = code
      linesByPurpose = lines
    }

    /// All its lines: immediate danger first.
    public var lines: [Line] { lines(for: Purpose.allCases) }

    /// The lines for some purposes, in the order of the purposes.
    public func lines(for purposes: [Purpose]) -> [Line] {
      purposes.flatMap { linesByPurpose[$0] ?? [] }
    }
  }

  /// Creates numbers.
  public init(checkedOn: CivilDate?, local: [Line], countries: [Country]) {
    self.checkedOn = checkedOn
    self.local = local
    self.countries = countries
  }
}
