import Reflection
import Testing

@testable import Shell

/// Section 4.3 of experience.md: what a typed line is.
struct InvocationReplLineTests {
  func read(
    _ line: String, at place: ReplCommand.Place = .run, isScripted: Bool = false
  ) -> ReplLine {
    ReplLine.read(line, at: place, isScripted: isScripted)
  }

  func command(_ command: ReplCommand, _ argument: String = "", before: String = "") -> ReplLine {
    .command(command, argument: argument, before: before)
  }

  @Test func `names of both languages work, without accents or capitals`() {
    for line in ["/réponses", "/reponses", "/RÉPONSES", "/answers", "/Answers"] {
      #expect(read(line) == command(.answers))
    }
    #expect(read("/modifier 3") == command(.change, "3"))
    #expect(read("/change 3") == command(.change, "3"))
    #expect(read("/chercher un mot", at: .home) == command(.search, "un mot"))
    #expect(read("/?") != command(.why))
  }

  @Test func `every shown name is read as its command`() {
    for language in Language.allCases {
      for place in [ReplCommand.Place.run, .room, .home] {
        for one in ReplCommand.allCases where one.works(at: place) {
          #expect(read("/" + one.name(language), at: place) == command(one))
        }
      }
    }
  }

  @Test func `no two commands have the same name at one place`() {
    for place in [ReplCommand.Place.run, .room, .home] {
      let names = ReplCommand.allCases.filter { $0.works(at: place) }.flatMap(\.folded)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `a beginning that one command has is enough`() {
    #expect(read("/pau") == command(.pause))
    #expect(read("/mod 2") == command(.change, "2"))
    #expect(read("/jou", at: .home) == command(.journal))
    guard case .unknown = read("/p") else {
      Issue.record("/p begins several")
      return
    }
  }

  @Test func `an unknown command keeps the line and names the nearest`() {
    #expect(
      read("/paus3")
        == .unknown(.say(.commandUnknown, ["x": .person("paus3"), "y": .names([.pause])])))
    #expect(read("/qqqqqq") == .unknown(.say(.commandUnlike, ["x": .person("qqqqqq")])))
  }

  @Test func `a command of another place is named as such`() {
    #expect(read("/retour", at: .home) == .notHere(.back))
    #expect(read("/journal", at: .run) == .notHere(.journal))
    #expect(read("?", at: .home) == command(.help))
    #expect(read("/aller 5", at: .run) == .notHere(.go))
    #expect(read("/go 5", at: .home) == .notHere(.go))
    #expect(read("/aller 5", at: .room) == command(.go, "5"))
    #expect(read("/pause", at: .room) == command(.pause))
  }

  @Test func `a doubled slash is text with one`() {
    #expect(read("//pause") == .text("/pause"))
    #expect(read("//", isScripted: true) == .text("/"))
    #expect(read("/ pause") == .text("/ pause"))
    #expect(read("/") == .text("/"))
  }

  /// Found by `.ci/fuzz`: CR LF is one character, which is not LF.
  @Test func `a pasted text of several lines is no command, whatever ends its lines`() {
    for end in ["\n", "\r\n", "\n\r"] {
      for text in ["/erase\(end)", "/pause\(end)words", "words\(end)words /pause"] {
        #expect(read(text) == .text(text))
      }
    }
  }

  @Test func `a pasted text of several lines is never a command`() {
    #expect(read("/pause\nencore") == .text("/pause\nencore"))
    #expect(read("?\n") == .text("?\n"))
  }

  @Test func `a question mark alone explains`() {
    #expect(read("?") == command(.why))
    #expect(read(" ? ", isScripted: true) == command(.why))
    #expect(read("? et alors") == .text("? et alors"))
  }

  @Test(arguments: ["/pause", "/quitter", "/quit", "/aide", "/help", "/Pause"])
  func `a leaving command at the end of a line keeps the words before it`(name: String) {
    guard
      case .command(let found, "", "Oser défendre une posi") =
        read("Oser défendre une posi " + name)
    else {
      Issue.record("\(name) was not read")
      return
    }
    #expect(found.leaves)
  }

  @Test func `other commands, and paths, at the end of a line are text`() {
    for line in ["je suis /retour", "voir a/pause", "/usr /tmp/x y", "et /pause demain"] {
      #expect(read(line).isTextOrUnknown)
    }
    #expect(read("fin /pause", isScripted: true) == .text("fin /pause"))
  }

  @Test func `a bare word asks which was meant, but not in an answers file`() {
    #expect(read("pause") == .word("pause", .pause))
    #expect(read(" Fin ") == .word("Fin", .pause))
    #expect(read("retour") == .word("retour", .back))
    #expect(read("exit") == .word("exit", .quit))
    #expect(read("pause", isScripted: true) == .text("pause"))
    #expect(read("pause café") == .text("pause café"))
  }

  @Test func `the words of help, alone, help at once wherever they are typed`() {
    for word in ["aide", "help", "sos", "SOS", "Aide "] {
      #expect(read(word) == command(.help))
      #expect(read(word, at: .home) == command(.help))
      #expect(read(word, isScripted: true) == .text(word))
    }
    #expect(read("aidez-moi") == .text("aidez-moi"))
  }

  @Test func `a command with what follows it is one behind a line that was put back, unchanged`() {
    for (typed, expected) in [
      ("/aide", command(.help, before: "My words")),
      ("/commencer fears", command(.begin, "fears", before: "My words")),
      (" /search two words", command(.search, "two words", before: "My words")),
      ("/note more", command(.note, "more", before: "My words")),
      ("/read 12", command(.read, "12", before: "My words")), ("/retour", .notHere(.back)),
    ] {
      #expect(
        ReplLine.read("My words" + typed, at: .home, isScripted: false, given: "My words")
          == expected)
    }
    for typed in ["/of mine", "/quit it", "/journal of mine"] {
      #expect(
        ReplLine.read("My words" + typed, at: .home, isScripted: false, given: "My words")
          == .text("My words" + typed))
    }
    let changed = "Your words /search two"
    #expect(
      ReplLine.read(changed, at: .home, isScripted: false, given: "My words") == .text(changed))
  }

  @Test func `completion offers what works at the place`() {
    let run = ReplCommand.completions(at: .run, in: .french)
    #expect(run.contains("/réponses") && run.contains("/aide") && !run.contains("/journal"))
    #expect(ReplCommand.completions(at: .home, in: .english).contains("/search"))
  }
}

extension ReplLine {
  fileprivate var isTextOrUnknown: Bool {
    switch self {
    case .text, .unknown: true
    default: false
    }
  }
}
