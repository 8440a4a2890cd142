import Testing

@testable import Reflection

/// An event and its bytes, written out by another program from the description of the format.
struct GoldenEvent: CustomTestStringConvertible {
  let name: String
  let clock: UInt64
  let moment: Moment
  let fact: Fact
  let hex: String

  var testDescription: String { name }
  var event: Event { Event(clock: clock, moment: moment, fact: fact) }
  var bytes: [UInt8] { Self.bytes(of: hex) }

  /// The chain that the events stand in, and another one.
  static let device = DeviceID(high: 0x0102_0304_0506_0708, low: 0x1112_1314_1516_1718)
  static let far = DeviceID(high: 0xa0a1_a2a3_a4a5_a6a7, low: 0xa8a9_aaab_acad_aeaf)

  static func own(_ sequence: UInt64) -> Ref { Ref(device: device, sequence: sequence) }
  private static func tag(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 16) }

  static func bytes(of hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }

  init(
    _ name: String, clock: UInt64, at moment: Moment = GoldenEvent.moment, _ fact: Fact,
    _ hex: String
  ) {
    (self.name, self.clock, self.moment, self.fact, self.hex) = (name, clock, moment, fact, hex)
  }

  static let moment = Moment(milliseconds: 1_773_302_400_007, offsetMinutes: 60)
}

extension GoldenEvent {
  static let all = alone + betweenTwo + inWorkshops

  private static let alone: [GoldenEvent] = [
    GoldenEvent(
      "deviceBegan", clock: 1,
      .deviceBegan(
        DeviceBegan(
          why: .rolledBack, others: [.init(device: far, count: 300, tag: tag(0x11))])),
      """
      0101018e90fa909c67780201a0a1a2a3a4a5a6a7a8a9aaabacadaeafac0211111111111111111111
      111111111111
      """),
    GoldenEvent(
      "settled", clock: 2,
      .settled(key: "country", value: "FR"),
      """
      0201028e90fa909c677807636f756e747279024652
      """),
    GoldenEvent(
      "began", clock: 3,
      .began(
        Beginning(
          ordinal: 2, pack: "mentee.fears", version: 1, digest: (0..<32).map { $0 },
          title: "Craintes", language: .french, with: Ref(device: far, sequence: 5))),
      """
      0301038e90fa909c6778020c6d656e7465652e666561727301000102030405060708090a0b0c0d0e
      0f101112131415161718191a1b1c1d1e1f08437261696e7465730000010501a0a1a2a3a4a5a6a7a8
      a9aaabacadaeaf
      """),
    GoldenEvent(
      "answered", clock: 200,
      .answered(
        Answer(
          run: own(3), place: Place(step: "fear"),
          wording: Wording(
            "Et « {answer} » ?",
            fillings: [
              .init(.answer, own(4)), .init(.last, Ref(device: far, sequence: 128)),
            ]), value: .text("être jugée"))),
      """
      0401c8018e90fa909c677803000466656172000013457420c2ab207b616e737765727d20c2bb203f
      0201040003800101a0a1a2a3a4a5a6a7a8a9aaabacadaeaf010cc3aa747265206a7567c3a9650000
      """),
    GoldenEvent(
      "skipped", clock: 5,
      .skipped(run: own(3), place: Place(step: "size", part: 2)),
      """
      0501058e90fa909c677803000473697a650200
      """),
    GoldenEvent(
      "revised", clock: 6,
      .revised(
        Answer(
          run: Ref(device: far, sequence: 3), place: Place(step: "size"),
          wording: Wording("1 à 10 ?"), value: .score(7), words: "un peu", share: .never)),
      """
      0601068e90fa909c67780301a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0473697a650000093120c3a0
      203130203f00030706756e2070657502
      """),
    GoldenEvent(
      "committed", clock: 7,
      .committed(
        Answer(
          run: own(3), place: Place(step: "trial"), wording: Wording("Un essai"),
          value: .commitment(
            Commitment(
              kind: .experiment, what: "demander", cue: "si lundi", learn: "le ton",
              due: CivilDate(year: 2026, month: 3, day: 19), confidence: 6, eased: "plus court")),
          words: "oui", share: .offer)),
      """
      0701078e90fa909c6778030005747269616c000008556e2065737361690005000864656d616e6465
      7201087369206c756e646901066c6520746f6e01e6c0020106010a706c757320636f757274036f75
      6901
      """),
    GoldenEvent(
      "reviewed", clock: 8,
      .reviewed(
        Answer(
          run: own(3), place: Place(step: "promise", commitment: Ref(device: far, sequence: 7)),
          wording: Wording(
            "« {commitment} » ?",
            fillings: [.init(.commitment, Ref(device: far, sequence: 7))]),
          value: .options([Chosen(id: "done", label: "C’est fait")]))),
      """
      0801088e90fa909c677803000770726f6d69736500010701a0a1a2a3a4a5a6a7a8a9aaabacadaeaf
      14c2ab207b636f6d6d69746d656e747d20c2bb203f01040701a0a1a2a3a4a5a6a7a8a9aaabacadae
      af040104646f6e650c43e2809965737420666169740000
      """),
    GoldenEvent(
      "paused", clock: 9,
      .paused(run: own(3), cause: .inputEnded),
      """
      0901098e90fa909c6778030001
      """),
    GoldenEvent(
      "finished", clock: 10,
      .finished(run: own(3)),
      """
      0a010a8e90fa909c67780300
      """),
    GoldenEvent(
      "erased", clock: 11,
      .erased([
        ErasedRow(ref: own(4), tag: tag(0x22)),
        ErasedRow(ref: Ref(device: far, sequence: 5), tag: tag(0x33)),
      ]),
      """
      0b010b8e90fa909c6778020400222222222222222222222222222222220501a0a1a2a3a4a5a6a7a8
      a9aaabacadaeaf33333333333333333333333333333333
      """),
    GoldenEvent(
      "items", clock: 12,
      .answered(
        Answer(
          run: own(3), place: Place(step: "know", part: 1), wording: Wording(""),
          value: .items(["un", ""]))),
      """
      04010c8e90fa909c67780300046b6e6f7701000000020202756e000000
      """),
    GoldenEvent(
      "bare commitment", clock: 13,
      .committed(
        Answer(
          run: own(3), place: Place(step: "trial"), wording: Wording(""),
          value: .commitment(Commitment(kind: .step, what: "x")))),
      """
      07010d8e90fa909c6778030005747269616c000000000501017800000000000000
      """),
    GoldenEvent(
      "began alone", clock: 1, at: Moment(milliseconds: -1, offsetMinutes: -330),
      .began(
        Beginning(
          ordinal: 1, pack: "p", version: 9999, digest: Array(repeating: 0, count: 32), title: "T",
          language: .english, extent: .short)),
      """
      0301010193050101708f4e0000000000000000000000000000000000000000000000000000000000
      0000000154010100
      """),
    GoldenEvent(
      "picked", clock: 14,
      .answered(
        Answer(
          run: own(3), place: Place(step: "the_one"), wording: Wording(""),
          value: .picked(Picked(source: own(7), numbers: [2, 1])))),
      """
      04020e8e90fa909c67780300077468655f6f6e650000000006070002020100
      00
      """),
    GoldenEvent(
      "resized", clock: 15, .resized(run: own(3), extent: .short),
      """
      0c010f8e90fa909c6778030001
      """),
    GoldenEvent(
      "noted", clock: 16,
      .noted(Note(text: "é", leftAs: Array(repeating: 0x44, count: 16))),
      """
      0d01108e90fa909c677802c3a90144444444444444444444444444444444
      """),
    GoldenEvent(
      "gone", clock: 14, at: Moment(milliseconds: 0, offsetMinutes: 0),
      .gone,
      """
      0e010e0000
      """),
  ]
}
