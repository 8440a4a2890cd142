import Reflection
import Testing

@testable import PackFiles

@Suite struct SafetyFileTests {
  static let small = #"""
    format: tandem.safety/1
    checked_on: 2026-03-01
    local:
      - {fr: "Médecine du travail : 01", en: "Occupational health: 01"}
      - {fr: "À remplir : …", en: "To fill in: …"}
    resources:
      FR:
        harassment:
          - {fr: "Conseil", en: "Advice"}
        emergency:
          - {number: "112", fr: "danger", en: "danger"}
    signals:
      self_harm: {fr: {any: ["suicid*"], except: ["mission* suicide"]}, en: {any: ["suicid*"]}}
      harassment: {fr: {any: ["harcel*"]}, en: {any: ["harass*"]}}
      overload: {fr: {any: ["burnout"]}, en: {any: ["burnout"]}}
    cards:
      self_harm:
        fr: "Je m’arrête.\n{resources}\n[1] Fermer\n[2] Pause\n[3] Effacer\n[4] Continuer"
        en: "I stop.\n{resources}\n[1] Close\n[2] Break\n[3] Erase\n[4] Carry on"
      harassment:
        fr: "Un mot.\n{resources}\n[1] Continuer\n[2] Pause\n[3] Plus aujourd’hui"
        en: "A word.\n{resources}\n[1] Carry on\n[2] Break\n[3] Not again today"
      third_party: {fr: "Vous avez lu.\n{resources}", en: "You have read.\n{resources}"}
      overload: {fr: "De la fatigue.", en: "Tiredness."}

    """#

  private func read(_ text: String) -> Result<Care, PackFailure> {
    SafetyFile.read(Array(text.utf8), name: "safety.yaml")
  }

  @Test func `numbers are read, emergencies first, and gaps are left out`() throws {
    let numbers = try read(Self.small).get().numbers
    #expect(numbers.checkedOn == CivilDate(year: 2026, month: 3, day: 1))
    #expect(numbers.local.map(\.label.english) == ["Occupational health: 01"])
    #expect(numbers.countries.map(\.code) == ["FR"])
    #expect(numbers.countries.first?.lines.map(\.number) == ["112", nil])
  }

  @Test(arguments: [
    FaultCase(
      "another format", "tandem.safety/1", "▸tandem.safety/2",
      .unknownFormat("tandem.safety/2", known: "tandem.safety/1")),
    FaultCase("a day that is none", "2026-03-01", "▸2026-02-30", .badDate("2026-02-30")),
    FaultCase("a number without quotes", "\"112\"", "▸112", .wrongShape(wanted: .text)),
    FaultCase(
      "a country that is none", "FR:", "▸France:",
      .unknownKey("France", nearest: nil, allowed: [])),
    FaultCase(
      "a purpose that is none", "emergency:", "▸emergencies:",
      .unknownKey(
        "emergencies", nearest: "emergency", allowed: ["emergency", "self_harm", "harassment"])),
    FaultCase(
      "a key that is none", "cards:", "▸card:",
      .unknownKey(
        "card", nearest: "cards",
        allowed: ["format", "checked_on", "local", "resources", "signals", "cards"])),
    FaultCase(
      "one language", "{fr: \"Conseil\", en: \"Advice\"}", "▸{fr: \"Conseil\"}",
      .missingLanguage("en")),
  ])
  func `a fault is found where it stands`(_ example: FaultCase) throws {
    guard case .failure(.faulty(let faults)) = read(example.text) else {
      Issue.record("it reads")
      return
    }
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.kind == example.kind)
    #expect(fault.line == example.position?.line)
    #expect(fault.column == example.position?.column)
  }
}

extension FaultCase {
  /// The small safety file with a piece replaced.
  fileprivate init(_ name: String, _ old: String, _ new: String, _ kind: PackFault.Kind) {
    self.init(name, SafetyFileTests.small.replacing(old, with: new, maxReplacements: 1), kind)
  }
}
