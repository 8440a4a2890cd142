import Foundation
import Testing

/// Every transcript, played: what is seen is what is written.
struct TranscriptTests {
  nonisolated static let all: [Transcript] = (try? Transcript.load()) ?? []

  @Test func `there are transcripts`() throws {
    #expect(try Transcript.load().count > 1)
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
