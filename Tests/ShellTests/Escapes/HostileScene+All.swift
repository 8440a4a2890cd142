import Reflection
import Shell
import Testing

extension HostileScene {
  /// Every way in; what is named here and read nowhere else is what a person sees.
  static let all = arguments + files + journal + conversation + people

  private static let arguments = [
    HostileScene(
      "names of commands and options",
      lines: ["§", "--§", "--§=x", "-§", "pack §", "list §", "recovery §", "list --json §"]),
    HostileScene(
      "values of options", shows: false,
      lines: [
        "--lang § list", "--now § list", "--lock-after § list", "--passphrase-fd § list",
        "pack rehearse x --runs §", "pack rehearse x --seed §",
      ]),
    HostileScene(
      "runs and words",
      lines: [
        "show §", "show § --json", "erase §", "erase 1/§", "resume §", "begin §", "search §",
        "search § --json", "pack show §", "pack new §",
      ]),
    HostileScene(
      "files that are named",
      lines: [
        "--journal § list", "--journal § verify", "pack lint §", "pack lint § --json",
        "pack rehearse §", "pack install §", "backup §", "begin my.evening --answers §",
      ]),
    HostileScene("files of secrets", lines: ["--journal new init --recovery-out §"]) { stage, _ in
      stage.set.secretFault = (false, .exists)
    },
    HostileScene("the environment", shows: false, lines: ["", "list", "privacy", "pack list"]) {
      stage, words in
      stage.set.environment = ["LANG", "LC_ALL", "LC_MESSAGES", "ACCESSIBLE", "TERM", "TZ", "USER"]
        .reduce(into: [:]) { $0[$1] = words }
    },
    HostileScene("the country of the locale", shows: false, [([], ["/help", "/country §", "^D"])]) {
      stage, words in stage.set.environment["LANG"] = "fr_" + words
    },
    HostileScene("settings", shows: false, [([], ["/help", "/plain", "^D"]), (["list"], [])]) {
      stage, words in
      stage.settings = Settings(
        yaml: "# \(words)\nlanguage: \(words)\ncountry: \(words)\n\(words): x\n")
    },
  ]

  private static let files = [
    HostileScene(
      "an exercise that a file holds",
      [
        (["pack", "lint", "my.yaml"], []), (["pack", "lint", "my.yaml", "--json"], []),
        (["pack", "show", "my.evening"], []), (["begin", "my.evening"], ["§", "^D"]),
        (["pack", "rehearse", "my.yaml"], []), (["list"], []), (["show", "last"], []),
      ]
    ) { stage, words in
      stage.set.packs["my.yaml"] = PackInk.whole.replacing("The evening", with: words)
        .replacing("A topic?", with: words)
    },
    HostileScene(
      "keys and words of a file", lines: ["pack lint my.yaml", "pack lint my.yaml --json"]
    ) { stage, words in
      stage.set.packs["my.yaml"] = PackInk.whole.replacing("stage: any", with: "stage: \(words)")
        .replacing("  - id: topic", with: "  - \(words): topic")
    },
    HostileScene(
      "an exercise that no file holds",
      [
        (["pack", "show", HostilePack.id], []), (["pack", "list"], []),
        (["pack", "rehearse", HostilePack.id], ["§", "§", "4 §", "1", "§", "", "§", "§", "^D"]),
        (
          ["begin", HostilePack.id], ["?", "§", "§", "5 §", "1", "§", "", "§", "§", "§", "3", "^D"]
        ),
        (["show", "last"], []), (["show", "last", "--json"], []), ([], ["/exercises", "^D"]),
      ]
    ) { stage, words in stage.set.made = [HostilePack.make(words)] },
    HostileScene("faults", lines: ["begin x", "pack show x", "pack rehearse x"]) { stage, words in
      stage.set.refused["x"] = HostilePack.faults(words)
    },
    HostileScene(
      "files of one's own", lines: ["pack list", "pack list --json", "pack install my.yaml"]
    ) { stage, words in
      stage.set.own = [words + ".yaml": PackInk.whole, "b.yaml": "x: \(words)\n"]
      stage.set.packs["my.yaml"] = PackInk.whole.replacing("version: 1", with: "version: 2")
    },
    HostileScene("what an installation changes", lines: ["pack install my.yaml"]) { stage, words in
      stage.set.own = ["my.evening.yaml": PackInk.whole + "# \(words)\n"]
      stage.set.packs["my.yaml"] = PackInk.whole
    },
  ]

  private static let journal = [
    HostileScene(
      "a journal",
      [
        (["list"], []), (["list", "--json"], []), (["show", "last"], []),
        (["show", "2"], []), (["show", "2", "--json"], []), (["show", "10"], []),
        (["search", HostileText.mark], []), (["search", HostileText.mark, "--json"], []),
        (["erase", "2/one"], ["no"]), (["erase", "10"], ["no"]),
        ([], ["/journal", "/read 2", "", "/search " + HostileText.mark, "", "/experiments", "^D"]),
        (["--plain"], ["/journal", "/read 2", "", "/search " + HostileText.mark, "", "^D"]),
      ]
    ) { stage, words in
      stage.journals[StageEquipment.usualJournal] = try StageJournal.filled(words)
    },
    HostileScene(
      "an answer that is asked about again",
      [
        (["begin", HostilePack.id], ["§", "§", "5", "1", "§", "", "1", "^D"]),
        (["resume"], ["/back", "/answers", "/change 1", "^D"]),
      ]
    ) { stage, words in
      stage.journals[StageEquipment.usualJournal] = try StageJournal.filled(words)
      stage.set.made = [HostilePack.make(words)]
    },
  ]

  private static let conversation = [
    HostileScene(
      "what is typed",
      [
        ([], ["§", "/§", "/note §", "/read §", "/search §", "/begin §", "/country §", "^D"]),
        (["--plain"], ["§", "/§", "/note §", "^D"]),
        (["begin", "mentee.check-in"], ["§", "/§", "§^C", "/change §", "§ /pause"]),
        (["resume"], ["§^2s", "^HUP"]), ([], ["/resume", "§", "§^L", "", "/lock", "^D"]),
        (["list"], []),
      ]),
    HostileScene("a text left in an editor", shows: false, [([], ["^D"]), (["list"], [])]) {
      stage, words in
      stage.left = [LeftText(written: 1_790_000_000_000, text: words, note: Array(words.utf8))]
    },
    HostileScene("an editor", [(["begin", "mentee.before-session"], ["/editor", "^CQ", "^D"])]) {
      stage, words in stage.set.editor = words
    },
    HostileScene(
      "a draft of another question", shows: false, [([], ["1", "^D"]), (["resume"], ["^D"])]
    ) {
      stage, words in
      let journal = try StageJournal.filled(words)
      try journal.log.keepDraft(
        Draft(
          moment: stage.set.clock, run: Ref(device: StageJournal.device, sequence: 2),
          place: Place(step: words), lines: [words], line: words))
      stage.journals[StageEquipment.usualJournal] = journal
    },
  ]

  private static let people = [
    HostileScene(
      "people and letters",
      [
        (["contacts"], []), (["receive", "x.age"], ["1", "1", "", "1", "§", "", "", "", "^D"]),
        (["share", "list"], []), (["list"], []), (["reply", "§"], ["1", "§", "^D"]),
        ([], ["/people", "1", "", "/receive", "1", "1", "", "", "", "/compare §", "^D"]),
        (["receive", "card.txt"], ["1", "", "§", "§", "", "^D"]),
      ]
    ) { stage, words in
      let letter = try hostileLetter(words)
      let journal = try StageJournal.filled(words, knowing: StageFormat.key(5))
      journal.keys = [StageFormat.key(1)]
      stage.journals[StageEquipment.usualJournal] = journal
      let file = StageFormat.file(
        letter, from: StageFormat.key(5), to: StageFormat.key(1),
        digest: Array(repeating: 3, count: 32))
      stage.files["x.age"] = StageFile(bytes: file, written: stage.set.clock)
      let card = "tandem-card/1\nname: \(words)\nkey: \(StageFormat.key(6))\n"
      stage.files["card.txt"] = StageFile(bytes: Array(card.utf8), written: stage.set.clock)
      stage.files[words] = StageFile(bytes: Array(card.utf8), written: stage.set.clock)
    }
  ]

  /// A letter with the same text in every field, as no reader would let it through.
  private static func hostileLetter(_ words: String) throws -> Letter {
    let id = try #require(LetterID(bytes: Array(repeating: 2, count: 16)))
    let part = try #require(PartID(bytes: [0, 0, 0, 1]))
    let day = try #require(CivilDate(year: 2026, month: 11, day: 10))
    var letter = Letter(id: id, kind: .share, made: day, name: words)
    letter.wishWords = words
    letter.passages = [
      Passage(id: part, day: day, title: words, asked: words, answer: words + "\n" + words)
    ]
    return letter
  }
}
