import Reflection
import Testing

@testable import PackFiles

@Suite struct PackSkeletonTests {
  @Test(arguments: Language.allCases)
  func `the skeleton reads without a fault and has the common constructs`(
    language: Language
  ) throws {
    let text = try #require(PackSkeleton.text(id: "my.evening", comments: language))
    let pack = try FilePackLibrary(folder: nil) { _ in [] }.read(
      Array(text.utf8), name: "my.evening.yaml"
    ).get()
    #expect(pack.id == "my.evening")
    let report = FilePackLibrary(folder: nil) { _ in [] }.check(Array(text.utf8), name: "x")
    #expect(report.faults == [], "not even a warning")
    let types = pack.steps.map(\.kind.type)
    #expect(types == [.review, .text, .scale, .list, .choice, .commit, .text])
    #expect(pack.steps.contains { $0.isCore && !$0.follow.isEmpty })
    #expect(pack.steps.contains { $0.share == .offer })
    #expect(text.hasPrefix("# yaml-language-server: $schema=./tandem-pack.schema.json\n"))
    #expect(text.hasSuffix("\n"))
  }

  @Test(arguments: Language.allCases)
  func `a workshop opens with the two questions as the shipped one asks them`(
    language: Language
  ) throws {
    let text = try #require(PackSkeleton.text(id: "workshop.mine", comments: language))
    let library = FilePackLibrary(folder: nil) { _ in [] }
    let report = library.check(Array(text.utf8), name: "x")
    #expect(report.faults == [], "not even a warning")
    let pack = try FilePackLibrary(folder: nil) { _ in [] }.read(Array(text.utf8), name: "x").get()
    let shipped = try library.pack("workshop.discover-mentoring")
    let opening = ["lived", "difference", "tell", "harvest"]
    #expect(pack.steps.prefix(4).map(\.id) == opening)
    #expect(Array(pack.steps.prefix(4)) == shipped.steps.filter { opening.contains($0.id) })
    #expect(pack.steps.count == 5)
    #expect(pack.audience == .workshop && pack.id == "workshop.mine")
    #expect(!text.contains("{") || !text.contains("{opening}") && !text.contains("{minutes}"))
    #expect(!text.contains("#fr") && !text.contains("#en"))
  }

  @Test func `comments are in the language that was asked for, and only in it`() throws {
    let french = try #require(PackSkeleton.text(id: "my.evening", comments: .french))
    let english = try #require(PackSkeleton.text(id: "my.evening", comments: .english))
    #expect(french.contains("# Chaque texte est dans les deux langues."))
    #expect(english.contains("# Every text is in both languages."))
    for text in [french, english] {
      #expect(!text.contains("#fr") && !text.contains("#en"))
      #expect(text.contains("Vous aviez choisi") && text.contains("You had chosen"))
    }
    #expect(!english.contains("Chaque texte"))
    let bare = [french, english].map { text in
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    }
    #expect(bare[0] == bare[1])
  }

  @Test(arguments: [
    "", "My", "on", "yes", "a b", "é", "1a", ".a", "a.", "a..b", "a # b", "\"a\"", "a\nb: c",
    "a: b",
    "a/b", "../a", "workshop.", "workshop.a b", "&a", "{id}", String(repeating: "a", count: 65),
  ])
  func `there is no skeleton under what is no id`(id: String) {
    #expect(PackSkeleton.text(id: id, comments: .english) == nil)
  }

  @Test(arguments: ["a", "my.evening", "a-b_c.d9", String(repeating: "a", count: 64)])
  func `there is one under an id`(id: String) {
    #expect(PackSkeleton.text(id: id, comments: .english) != nil)
  }
}
