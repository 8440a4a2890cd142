import Reflection
import Testing

@testable import Shell

/// Hostile texts in every field that is ever printed: nothing of them reaches the terminal.
@Suite struct EscapeCorpusTests {
  @Test(arguments: HostileText.all) func `nothing untrusted controls the terminal`(
    hostile: HostileText
  ) throws {
    for (index, scene) in HostileScene.all.enumerated() {
      // Each field meets each text, in one language or the other.
      let language = Language.allCases[(index + hostile.name.count) % 2]
      let written = try scene.play(hostile.planted, in: language)
      try check(written, "\(scene.name), \(language)")
      // A carriage return ends a line of a file, and what stands there then is another fault.
      if scene.shows && !hostile.text.contains("\r") {
        #expect(written.contains { $0.text.contains(HostileText.mark) }, "\(scene.name)")
      }
    }
  }

  @Test func `bytes that are no text are shown as such`() throws {
    for bytes in HostileText.bytes {
      for scene in HostileScene.all {
        try check(try scene.play("x", bytes: bytes, in: .french), "\(scene.name), \(bytes)")
      }
    }
  }

  @Test func `what a rehearsal counts shows nothing of them either`() throws {
    let scene = HostileScene(
      "a rehearsal", lines: ["pack rehearse \(HostilePack.id) --runs 1"]
    ) { stage, words in stage.set.made = [HostilePack.make(words)] }
    let all = HostileText.all.map(\.planted).joined(separator: " ")
    try check(try scene.play(all, in: .english), scene.name)
  }

  @Test func `every hostile text would be found if it were written`() {
    #expect(HostileText.all.count > 30)
    for hostile in HostileText.all {
      #expect((HostileText.hole(in: hostile.planted) != nil) == hostile.steers, "\(hostile.name)")
      #expect(HostileText.hole(in: Sanitiser.clean(hostile.planted)) == nil, "\(hostile.name)")
    }
  }

  @Test func `a hole is found`() throws {
    let scene = HostileScene("a hole", lines: ["pack new §"]) { stage, _ in
      stage.set.hasHole = true
    }
    for hostile in HostileText.all where hostile.steers {
      let written = try scene.play(hostile.planted, in: .english)
      #expect(written.contains { HostileText.hole(in: $0.text) != nil }, "\(hostile.name)")
    }
  }

  private func check(_ written: [HostileScene.Written], _ place: String) throws {
    for (index, one) in written.enumerated() {
      let hole = HostileText.hole(in: one.text, isData: one.isData)
      #expect(hole == nil, "\(place), program \(index): \(hole ?? "")")
    }
  }
}
