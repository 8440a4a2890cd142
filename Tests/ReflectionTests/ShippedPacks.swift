@testable import Reflection

extension Pack {
  /// `mentee.before-session`, with its conditions and shortened words.
  static let beforeSession = Pack.of(
    [
      .text(
        "arrive", .both("How are you?", "What weather?", "What is on your mind?"),
        follow: [
          .say(
            "Three answers are enough.", .mentions(fr: ["fatigu*", "sous l’eau"], en: ["tired"]))
        ]),
      .review(
        "promise",
        follow: [
          .ask("What did you notice?", .when(.isOneOf(["done", "differently"]))),
          .ask("What took its place?", .when(.isOneOf(["not_yet"]))),
          .ask("What does it tell?", .when(.isOneOf(["dropped"]))),
        ]),
      .choice(
        "last_topic", .of("closed", "alive", "changed"), when: .when(.hasLast(of: "topic")),
        recall: Recall(.last("topic"), text: .both("On {date}: “{quote}”")),
        follow: [
          .ask("What helped?", .when(.isOneOf(["closed"]))),
          .ask("What has it become?", .when(.isOneOf(["changed"]))),
        ]),
      scene, topic,
      .scale(
        "weight",
        follow: [.ask("{score}. Another?", .when(.atMost(4))), .ask("{score}. Why not lower?")]),
      .text(
        "tried",
        follow: [
          .ask("An easier day?", .mentions(fr: ["rien"], en: ["nothing"])),
          .ask("What did it change?", .when(.wordsBelow(10))),
        ]),
      hesitation,
      .choice(
        "role", .of("listen", "encourage", "challenge", "experience", "decide", "door", "unsure"),
        most: 2,
        follow: [
          .ask("Pushed on what?", .when(.isOneOf(["challenge"]))),
          .ask("Which door?", .when(.isOneOf(["door"]))),
        ], core: true),
      .text(
        "outcome", .both("What has changed?", "What do you carry out?"),
        follow: [.ask("What might others notice?", .when(.wordsBelow(8)))]),
      .text(
        "opening",
        follow: [.ask("One breath.", .when(.wordsAtLeast(40)), keep: .replace)], core: true),
    ], id: "mentee.before-session", summary: ["topic", "role", "outcome", "opening"])

  private static var scene: Step {
    var step = Step.text(
      "scene", .both("Which moment?", "Which would you tell?"),
      follow: [
        .ask("Stay with it.", .when(.wordsBelow(15))),
        .ask("Only one sentence?", .when(.wordsAtLeast(120))), .ask("What did you feel?"),
      ])
    step.alternatives = [
      Alternative(when: .when(.firstRun), ask: .both("Over the past few weeks?"))
    ]
    return step
  }

  private static var topic: Step {
    var step = Step.text(
      "topic",
      follow: [
        .ask("“{answer}”: say more.", .when(.wordsBelow(8))),
        .ask("Good advice?", .mentions(fr: ["conseil*"], en: ["advice"])), .ask("What else?"),
      ], core: true)
    (step.why, step.share) = (.both("It is your session."), .offer)
    return step
  }

  private static var hesitation: Step {
    var step = Step.choice(
      "hesitation", .of("nothing", "a_little", "something", "rather_not"),
      follow: [.ask("What would make it easier?", .when(.isOneOf(["a_little", "something"])))])
    (step.why, step.share) = (.both("It cannot be shared."), .never)
    return step
  }

  /// `mentee.fears`, with its conditions and shortened words.
  static let fears = Pack.of(
    [
      .choice(
        "dose", .of("small", "medium", "large", "not_today>ground"),
        follow: [
          .say("Go at your own pace.", .when(.isOneOf(["large"]))),
          .say("That is a complete answer.", .when(.isOneOf(["not_today"]))),
        ]),
      .choice(
        "same", .of("same", "changed", "other"), when: .when(.hasLast(of: "fear")),
        recall: Recall(.last("fear"), asksFirst: true, text: .both("On {date}: “{quote}”"))),
      .text(
        "fear",
        follow: [
          .ask("Which situation?", .mentions(fr: ["toujours"], en: ["everyone", "always"])),
          .ask("What would one see?", .when(.wordsBelow(6))),
        ], core: true),
      .scale(
        "size",
        follow: [
          .ask(
            "That is a lot of room.", .when(.atLeast(9)),
            options: .of("go_on", "short>ally", "stop>ground")),
          .ask("Last time {last}. What helped?", .when(.moved(.down, by: 2, than: nil))),
          .ask("Last time {last}. What happened?", .when(.moved(.up, by: 2, than: nil))),
          .ask("What keeps it small?", .when(.atLeast(3))),
        ], core: true),
      .text("protects", follow: [.ask("“{answer}”?", .when(.wordsBelow(4)))]), .list("know"),
      .list("suppose", follow: [.ask("Which is easy to check?", .when(.itemsAtLeast(1)))]),
      .text("friend", follow: [.ask("You wrote: “{answer}”.")], core: true), .text("repair"),
      .text("cost", when: .when(.atLeast(4), of: "size")),
      .choice(
        "ally", .of("mentor", "nobody"), follow: [.say("No hurry.", .when(.isOneOf(["nobody"])))]),
      .commit("trial", .experiment),
      .scale(
        "size_after", when: .when(.answered(true), of: "size"),
        follow: [
          .ask("It swelled.", .when(.moved(.up, by: 1, than: "size"))),
          .ask("What helped?", .when(.moved(.down, by: 1, than: "size"))),
        ]),
      ground,
    ], id: "mentee.fears")

  private static var ground: Step {
    var step = Step.text("ground", .both("One thing you do well?", "What went well?"), core: true)
    step.alternatives = [
      Alternative(
        when: .when(.isOneOf(["not_today"]), of: "dose"), ask: .both("What does you good?"))
    ]
    return step
  }
}

extension CommitForm {
  /// All five parts, and one more at chances up to 6.
  static let experiment = CommitForm(
    cue: .both("If…, then…"), learn: .both("What will you learn?"), due: .both("When?"),
    defaultDueDays: 7, confidence: .both("How likely?"), lowAtMost: 6, low: .both("Take away?"))
}
