import Foundation
import Testing

@testable import Shell

/// Every transcript, played: what is seen is what is written.
struct TranscriptTests {
  /// Read once: they are many.
  nonisolated static let all: [Transcript] = (try? Transcript.load()) ?? []

  @Test func `there are transcripts`() {
    #expect(TranscriptTests.all.count > 1)
  }

  @Test(arguments: all) func `is what a person sees`(transcript: Transcript) throws {
    let played = try Rehearsal(transcript).play()
    guard played != transcript.text else { return }
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try played.write(
        to: Transcript.folder.appending(path: transcript.name), atomically: true, encoding: .utf8)
    }
    Issue.record("\(transcript.name)\n\(LineDifference(from: transcript.text, to: played))")
  }
}

/// Every sentence is shown by some transcript, in each language and each of its forms.
struct SentenceTests {
  @Test func `there is no sentence that no transcript shows`() {
    let corpus = Message.Corpus(TranscriptTests.all.map(\.text).joined(separator: "\n"))
    let unseen = Message.allCases.flatMap { message in
      Set(message.forms).subtracting(message.shown(in: corpus)).map(\.description)
    }
    #expect(unseen.sorted() == [])
  }
}
