@testable import Reflection

/// Events of what happens between two people, and their bytes.
extension GoldenEvent {
  /// 2026-12-09.
  private static let day = CivilDate(daysSinceEpoch: 20_796)

  private static func part(_ byte: UInt8) -> PartID { .of(Array(repeating: byte, count: 4)) }

  private static func head(_ kind: Letter.Kind, isAnswer: Bool = false) -> LetterHead {
    let id = { (byte: UInt8) in LetterID.of(Array(repeating: byte, count: 16)) }
    let digest = { (byte: UInt8) in [UInt8](repeating: byte, count: 32) }
    return LetterHead(
      id: id(0x55), digest: digest(0x66), kind: kind,
      made: day.adding(days: 1), name: "Zoé", from: "age1a", to: "age1b",
      about: isAnswer ? Letter.About(id: id(0x77), digest: digest(0x88)) : nil,
      receipt: isAnswer ? day : nil)
  }

  static let betweenTwo: [GoldenEvent] = [
    GoldenEvent(
      "contactAdded", clock: 20,
      .contactAdded(name: "Zoé", key: "age1a"),
      """
      0f01148e90fa909c6778045a6fc3a9056167653161
      """),
    GoldenEvent(
      "renamed", clock: 21,
      .contactChanged(Ref(device: far, sequence: 5), .renamed("Z")),
      """
      1001158e90fa909c67780501a0a1a2a3a4a5a6a7a8a9aaabacadaeaf01015a
      """),
    GoldenEvent(
      "compared", clock: 22,
      .contactChanged(own(4), .compared),
      """
      1001168e90fa909c6778040002
      """),
    GoldenEvent(
      "rekeyed", clock: 23,
      .contactChanged(own(4), .rekeyed("age1c")),
      """
      1001178e90fa909c6778040003056167653163
      """),
    GoldenEvent(
      "blocked", clock: 24,
      .contactChanged(own(4), .blocked),
      """
      1001188e90fa909c6778040004
      """),
    GoldenEvent(
      "unblocked", clock: 25,
      .contactChanged(own(4), .unblocked),
      """
      1001198e90fa909c6778040005
      """),
    GoldenEvent(
      "sent", clock: 26,
      .sent(
        contact: own(4), head(.share),
        sources: [PassageSource(part: part(0x99), answer: Ref(device: far, sequence: 6))]),
      """
      11011a8e90fa909c6778040055555555555555555555555555555555666666666666666666666666
      666666666666666666666666666666666666666601fac402045a6fc3a90561676531610561676531
      62000001999999990601a0a1a2a3a4a5a6a7a8a9aaabacadaeaf
      """),
    GoldenEvent(
      "received", clock: 27,
      .received(contact: own(4), head(.reply, isAnswer: true)),
      """
      12011b8e90fa909c6778040055555555555555555555555555555555666666666666666666666666
      666666666666666666666666666666666666666602fac402045a6fc3a90561676531610561676531
      62017777777777777777777777777777777788888888888888888888888888888888888888888888
      8888888888888888888801f8c402
      """),
    GoldenEvent(
      "wish", clock: 28,
      .letterPart(back: 9, .wish([.listen, .decide], words: "é")),
      """
      13011c8e90fa909c6778090102010402c3a9
      """),
    GoldenEvent(
      "passage", clock: 29,
      .letterPart(
        back: 9,
        .passage(
          Passage(
            id: part(0x99), day: day, title: "T", asked: "Q ?", answer: "un\ndeux"))),
      """
      13011d8e90fa909c6778090299999999f8c40201540351203f07756e0a6465757800
      """),
    GoldenEvent(
      "scored passage", clock: 30,
      .letterPart(
        back: 9,
        .passage(
          Passage(
            id: part(0x99), day: day, title: "", asked: "", answer: "",
            mark: .score(7, key: "p/s")))),
      """
      13011e8e90fa909c6778090299999999f8c402000000010703702f73
      """),
    GoldenEvent(
      "passage of a commitment", clock: 31,
      .letterPart(
        back: 9,
        .passage(
          Passage(
            id: part(0x99), day: day, title: "", asked: "", answer: "",
            mark: .commitment(SharedCommitment(kind: .step, what: "w", cue: "c", due: day))))),
      """
      13011f8e90fa909c6778090299999999f8c4020000000201017701016301f8c402
      """),
    GoldenEvent(
      "remark", clock: 32,
      .letterPart(
        back: 9,
        .remark(
          Remark(kind: .question, words: "q", on: Quote(part: part(0x99), words: "deux")))),
      """
      1301208e90fa909c6778090304017101999999990464657578
      """),
    GoldenEvent(
      "new key", clock: 33,
      .letterPart(back: 9, .newKey("age1c")),
      """
      1301218e90fa909c67780904056167653163
      """),
    GoldenEvent(
      "reading", clock: 34,
      .reading(run: own(3), letter: own(9)),
      """
      1401228e90fa909c677803000900
      """),
    GoldenEvent(
      "letterMarked", clock: 35,
      .letterMarked(own(9), .resolved),
      """
      1501238e90fa909c6778090003
      """),
  ]
}
