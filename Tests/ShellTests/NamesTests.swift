import Reflection
import Testing

@testable import Shell

/// Names in sentences.
@Suite struct NamesTests {
  @Test(arguments: ["Camille", "Camille Dupré", "Jean-Paul O’Neil", "Dr. Martin", "Ana4", "李明"])
  func `a name stands as it is`(name: String) {
    #expect(Composer(language: .english).text(.name(name)) == name)
  }

  @Test(arguments: [
    "Camille, key verified", "Camille Dupré le 30 novembre", "1 Oui", "Oui ? Non", "Clé vérifiée",
    "a | b", "Le mot de la fin est dit",
  ])
  func `a name that could be a sentence stands in quotation marks`(name: String) {
    #expect(Composer(language: .english).text(.name(name)) == "“\(name)”")
    #expect(Composer(language: .french).text(.name(name)).hasPrefix("«\u{A0}"))
  }

  @Test func `no name ends the quotation marks around it, and none goes on in another line`() {
    let name = "A » B ” C \" D\n1. E"
    for language in Language.allCases {
      let shown = Composer(language: language).text(.name(name))
      #expect(!shown.contains("\n"))
      #expect(shown.count { "»”\"".contains($0) } == 1)
    }
  }
}
