import Testing

@testable import Reflection

/// The part of a card's name that is proposed.
@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Camille Dupré", "Camille Dupré"), ("Dr. Alix Martin", "Dr. Alix Martin"),
    ("Jean-Paul O’Neil", "Jean-Paul O’Neil"), ("Ana4", "Ana4"),
    ("Alix Martin, verified 2 January", "Alix Martin"),
    ("Alix Martin — key verified", "Alix Martin"),
    ("Alix Martin - vérifiée", "Alix Martin"), ("Alix Martin verified", "Alix Martin"),
    ("Alix Martin 2 January 2026", "Alix Martin"), ("Alix Martin (clé vérifiée)", "Alix Martin"),
    ("Camille Dupré le 30 novembre, pour vous. Clé vérifiée", "Camille Dupré le"),
    ("Camille Dupré. Clé vérifiée", "Camille Dupré"), ("Camille:ok", "Camille"),
    ("李明", "李明"),
  ])
  func `what says how things stand is not proposed`(name: String, proposal: String) {
    #expect(PersonName.proposal(of: name) == proposal)
  }

  @Test(arguments: ["Verified", "12 January", "—", "✓ ok"])
  func `a name that is nothing else is not proposed at all`(name: String) {
    #expect(PersonName.proposal(of: name) == nil)
  }
}
