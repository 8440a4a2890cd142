import Testing

/// With the same answers at the same instant, two fresh journals come out the same.
struct SameTwiceTests {
  private static let begin =
    "tandem begin mentee.fears --answers - --now 2026-11-12T13:47:00+01:00"

  private func played(_ wall: String) throws -> String {
    let answers = ["2", "Que cela se sache.", "Toute l’équipe.", "7", "Le calme.", "De trop"]
    let programs = [
      "$ \(SameTwiceTests.begin)\n" + answers.map { "< \($0)\n" }.joined(), "$ tandem list\n",
      "$ tandem list --json\n", "$ tandem show last\n", "$ tandem show last --json\n",
    ]
    let text = "clock: \(wall)\nenv: LANG=fr_FR.UTF-8\njournal: made\n\n" + programs.joined()
    return try Rehearsal(Transcript(name: "twice", text: text)).play()
  }

  @Test func `whatever the clock on the wall says then`() throws {
    let first = try played("2026-11-12T14:00:00+01:00").split(separator: "\n").dropFirst()
    let second = try played("2026-11-30T08:12:00+01:00").split(separator: "\n").dropFirst()
    #expect(first == second)
    #expect(first.contains { $0.contains("2026-11-12T13:47:00+01:00") })
    #expect(first.count > 60)
  }
}
