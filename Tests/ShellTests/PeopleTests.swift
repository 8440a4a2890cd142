import Reflection
import Testing

@testable import Shell

/// People as they are named, and the files that leave for them.
struct PeopleTests {
  func contact(verified: CivilDate?) -> Contact {
    var contact = Contact(
      ref: Ref(device: StageJournal.device, sequence: 1), name: "Camille", key: "age1x",
      added: Moment(milliseconds: 0, offsetMinutes: 0))
    contact.verified = verified
    return contact
  }

  func named(_ contact: Contact, _ language: Language) -> String {
    Composer(language: language).text(People.named(contact))
  }

  @Test func `a key that was not compared is said wherever the name stands`() {
    let unverified = contact(verified: nil)
    #expect(named(unverified, .french) == "Camille (clé non vérifiée)")
    #expect(named(unverified, .english) == "Camille (key not verified)")
    #expect(named(contact(verified: CivilDate(iso: "2026-11-24")), .french) == "Camille")
  }

  @Test(arguments: ["oui", " Yes ", "OUI"]) func `the word agrees in either language`(word: String)
  {
    #expect(People.agrees(word))
  }

  @Test(arguments: ["", "o", "y", "non", "oui, mais non"])
  func `nothing else agrees`(word: String) {
    #expect(!People.agrees(word))
  }

  @Test func `a file is named after a person in letters that are easily typed`() {
    #expect(FileName.card(of: "Chloé d’Arc", in: .french).text(1) == "carte-chloe-d-arc.txt")
    #expect(FileName.card(of: "Camille", in: .english).text(2) == "card-camille-2.txt")
    #expect(FileName.invitation(of: "../../etc").text(1) == "invitation-etc.txt")
    #expect(FileName.card(of: "李", in: .english).text(1) == "card-tandem.txt")
  }

  @Test func `a command of two words comes before one of its first word`() throws {
    let add = try Invocation(["contacts", "add", "x"].map { Array($0.utf8) })
    #expect(add.row?.name == "contacts add")
    #expect(try Invocation([Array("contacts".utf8)]).row?.name == "contacts")
  }
}
