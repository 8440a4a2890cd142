import Reflection
import Testing

@testable import Shell

/// One more than every limit: nothing is dropped without a word, and the next time goes on.
@Suite struct LimitTests {
  private static let clock = "2026-11-27T09:00:00+01:00"

  private func stage(_ terminal: String) throws -> Stage {
    let stage = Stage()
    let settings = [
      "clock": LimitTests.clock, "env": "LANG=en_GB.UTF-8", "journal": "j",
      "contact": "j Dominique 2", "terminal": terminal,
    ]
    for key in settings.keys.sorted(by: >) {
      try stage.apply(Transcript.Setting(key: key, value: settings[key] ?? ""))
    }
    return stage
  }

  private func add(_ count: Int, to stage: Stage) throws {
    for number in 0..<count {
      let made = number % 256 == 0 ? 0 : number % 256
      try stage.apply(
        Transcript.Setting(
          key: "letter",
          value: "shared/\(number).age kind=share from=2 to=1 id=\(made) digest=\(made) name=D"))
    }
  }

  private func run(_ command: String, _ stage: Stage, typing typed: [String] = []) throws -> String
  {
    let before = stage.seen.count
    try stage.play(Transcript.Program(command: command, typed: typed))
    return String(stage.seen.dropFirst(before))
  }

  private func received(_ stage: Stage) -> Int { stage.journals["j"]?.letters.count ?? 0 }

  @Test func `letters beyond those of one time wait, and the next time takes them`() throws {
    let stage = try stage("no")
    try add(201, to: stage)
    let command = "tandem --journal j --passphrase-file p receive --from shared"
    #expect(try run(command, stage).contains("! One more waits: run the same command again"))
    #expect(received(stage) == 200)
    _ = try run(command, stage)
    #expect(received(stage) == 201)
    #expect(try run(command, stage).contains("! no new letter in shared"))
  }

  @Test(arguments: ["not-for-me", "from-myself", "altered", "bonjour", "tandem-card/2"])
  func `files that cannot be taken in hide no letter, however many they are`(word: String) throws {
    let stage = try stage("no")
    for number in 0..<500 {
      try stage.apply(Transcript.Setting(key: "file", value: "shared/\(number).age \(word)"))
    }
    stage.set.clock = Moment(milliseconds: stage.set.clock.milliseconds + 1, offsetMinutes: 60)
    try stage.apply(
      Transcript.Setting(
        key: "letter", value: "shared/tandem.age kind=share from=2 to=1 id=7 name=D"))
    let seen = try run("tandem --journal j --passphrase-file p receive --from shared", stage)
    #expect(received(stage) == 1, "\(seen.suffix(500))")
    let named = seen.split(separator: "\n").count { $0.hasPrefix("! shared/") }
    #expect(named == (["altered", "tandem-card/2"].contains(word) ? 200 : 0))
    #expect(seen.contains("300 other files were not kept") == (named > 0))
  }

  @Test func `files beyond one page are one number away`() throws {
    let stage = try stage("yes")
    try add(ReceiveScreen.page + 1, to: stage)
    let seen = try run(
      "tandem --journal j", stage, typing: ["/receive", "10", "1", "3", "/receive", "^D"])
    #expect(seen.contains("10  One older file"))
    #expect(received(stage) == 1)
    #expect(!seen.contains("older files"))
  }

  @Test func `a folder that was listed in part says so`() throws {
    let stage = try stage("no")
    try add(3, to: stage)
    stage.set.mostFiles = 2
    let seen = try run("tandem --journal j --passphrase-file p receive --from shared", stage)
    #expect(seen.contains("! the folder shared has too many names"))
  }
}
