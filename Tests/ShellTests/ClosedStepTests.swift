import Reflection
import Testing

@testable import Shell

/// After a question is closed nothing changes its result: not what comes late, nor what is put in
/// twice, nor what goes, nor what the command line says.
@MainActor struct ClosedStepTests {
  private let stage = Stage()
  private let workshop = "4f6e"

  private func run(_ words: String, typing typed: [String] = []) -> String {
    let before = stage.written.count
    stage.run(words.split(separator: " ").map { Array($0.utf8) }, typing: typed)
    return String(stage.written.dropFirst(before))
  }

  private func contribute(_ value: String) throws {
    try stage.apply(Transcript.Setting(key: "contribution", value: value))
  }

  private func table() -> String { run("workshop tally \(workshop) lived --csv --lang en") }

  @Test func `its result stays what it was`() throws {
    try stage.apply(Transcript.Setting(key: "journal", value: "made"))
    _ = run("workshop new workshop.discover-mentoring --floor 3 --lang en", typing: ["2"])
    for (ids, option) in [("1-2", "both"), ("3-4", "maybe"), ("5-5", "not_yet")] {
      try contribute("first lived \(ids) 1 - choice|\(option)|-")
    }
    let closed = run("workshop tally \(workshop) lived --present 9 --yes --csv --lang en")
    #expect(closed.contains(",option,both,Both,2,"))
    let result = table()
    #expect(closed.contains(result.suffix(200)))

    try contribute("late lived 20-29 1 - choice|both|-")
    #expect(table() == result)
    try contribute("again lived 1-2 1 - choice|both|-")
    try contribute("newer lived 1-4 2 - choice|not_yet|-")
    #expect(table() == result)
    for name in stage.files.keys where name.contains("/first") { stage.files[name] = nil }
    #expect(table() == result)
    let other = "workshop tally \(workshop) lived --csv --lang en --yes --present"
    #expect(run("\(other) 3") == result)
    #expect(run("\(other) 500 --hold 1") == result)
    _ = run("workshop close \(workshop) --yes")
    #expect(table() == result)
  }

  @Test func `no option of it takes a floor, a time or a part`() {
    let row = CommandTable.rows.first { $0.name == "workshop tally" }
    #expect(row?.options == [.present, .paper, .hold, .csv, .html, .withheld, .yes])
  }

  @Test func `a field of the table is no formula and no command`() {
    let fields = [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("=1+1", "'=1+1"), (" +1", "' +1"), ("-2", "'-2"), ("@x", "'@x"), ("a\nb", "\"a\nb\""),
      ("\u{1b}[31m", "␛[31m"), ("\t=1", "'    =1"), ("\r=1", "␍=1"),
    ]
    for (text, field) in fields { #expect(ResultCSV.field(text) == field) }
  }
}
