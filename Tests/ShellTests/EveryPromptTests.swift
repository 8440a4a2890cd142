import Foundation
import Testing

@testable import Shell

/// Every prompt of every transcript, those of a workshop's seats and of questions apart: words of
/// distress stop the program there, before any other sentence, and show whom to call.
struct EveryPromptTests {
  nonisolated static let all = TranscriptTests.all.filter { !$0.name.hasPrefix("care") }

  private static let sentences = [
    "j’ai envie de mourir", "I want to die", "que je finisse par me tuer", "I could kill myself",
  ]

  @Test(arguments: all) func `words of distress are looked at`(transcript: Transcript) throws {
    let stage = Stage()
    let intruder = Intruder(EveryPromptTests.sentences)
    for setting in transcript.header { try stage.apply(setting) }
    for program in transcript.programs {
      // Numbers are one command away in a seat (person.md 26); what nobody types at has no prompt.
      stage.intruder = program.command.contains("workshop join") ? nil : intruder
      try stage.play(program)
    }
    #expect(intruder.failures == [], "\(transcript.name)")
  }

  @Test func `there are such prompts`() throws {
    let home = try #require(Self.all.first { $0.name == "home-en.txt" })
    let stage = Stage()
    let intruder = Intruder(EveryPromptTests.sentences)
    stage.intruder = intruder
    for setting in home.header { try stage.apply(setting) }
    for program in home.programs { try stage.play(program) }
    #expect(intruder.count > 20)
  }

  /// No line of a person comes in but through `Session.read`, and what is not looked at there is named:
  /// questions and free writing look themselves, an emptied screen looks once it is back.
  @Test func `nothing reads a line past the look`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Shell").standardized
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var reading: Set<String> = []
    var looking: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      if text.contains("terminal.read(") { reading.insert(file.lastPathComponent) }
      if text.contains("isLookedAt: false") { looking.insert(file.lastPathComponent) }
    }
    // `ConverseCommand` counts lines that a file of answers has left over.
    #expect(reading == ["Session+Reading.swift", "ConverseCommand.swift"])
    #expect(
      looking == ["RunConversation+Listening.swift", "Notes.swift", "Session+Hiding.swift"])
  }
}
