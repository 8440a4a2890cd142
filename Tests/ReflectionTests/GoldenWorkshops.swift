@testable import Reflection

/// Events of what happens in a workshop, and their bytes.
extension GoldenEvent {
  private static func sixteen<Thing>(_ byte: UInt8) -> DrawnNumber<Thing> {
    DrawnNumber { Array(repeating: byte, count: $0) }
  }

  private static func ticket(_ byte: UInt8) -> TicketTag {
    guard let tag = TicketTag(bytes: Array(repeating: byte, count: 16)) else {
      preconditionFailure("16 bytes")
    }
    return tag
  }

  private static let workshop: WorkshopID = sixteen(0x77)
  private static let file = (0..<6).flatMap { _ in Array("format: tandem.pack/1\n# é\n".utf8) }
  private static let contribution: ContributionID = sixteen(0x55)

  static let inWorkshops: [GoldenEvent] = [
    GoldenEvent(
      "workshopMade", clock: 36,
      .workshopMade(workshop, card: Array("tandem-workshop/1\n".utf8), folder: "/home/é/w"),
      """
      1601248e90fa909c6778777777777777777777777777777777771274616e64656d2d776f726b7368
      6f702f310a0a2f686f6d652fc3a92f77
      """),
    GoldenEvent(
      "workshopTickets", clock: 37,
      .workshopTickets(
        workshop,
        [
          StepTickets(step: "before", tags: [ticket(0x22), ticket(0x11)]),
          StepTickets(step: "b", tags: []),
        ]),
      """
      1701258e90fa909c67787777777777777777777777777777777702066265666f7265021111111111
      111111111111111111111122222222222222222222222222222222016200
      """),
    GoldenEvent(
      "counted", clock: 38,
      .stepClosed(
        workshop,
        StepResult(
          step: "before", floor: 5, sealed: .counted(200),
          shown: .counts([.init(option: "yes", count: 199), .init(option: "no", count: 0)])),
        received: 300),
      """
      1801268e90fa909c677877777777777777777777777777777777066265666f72650501c801000101
      0203796573c701026e6f0000ac02
      """),
    GoldenEvent(
      "few", clock: 39,
      .stepClosed(
        workshop,
        StepResult(
          step: "before", floor: 5, sealed: .withheld(.few), paper: .withheld(.many), shown: nil),
        received: 3),
      """
      1801278e90fa909c677877777777777777777777777777777777066265666f7265050203000003
      """),
    GoldenEvent(
      "texts", clock: 40,
      .stepClosed(
        workshop,
        StepResult(
          step: "t", floor: 3, sealed: .withheld(.alike(6)), paper: .counted(3),
          shown: .texts(["é", "a\nb"], heldBack: 1), signed: [.init(name: "Zoé", text: "x")]),
        received: 9),
      """
      1801288e90fa909c6778777777777777777777777777777777770174030406010301020202c3a903
      610a620101045a6fc3a9017809
      """),
    GoldenEvent(
      "workshopClosed", clock: 41,
      .workshopClosed(workshop),
      """
      1901298e90fa909c677877777777777777777777777777777777
      """),
    GoldenEvent(
      "released", clock: 42,
      .released(Release(run: own(3), step: "before", workshop: workshop, id: contribution)),
      """
      1a012a8e90fa909c67780300066265666f7265777777777777777777777777777777775555555555
      55555555555555555555550100
      """),
    GoldenEvent(
      "withdrawn", clock: 43,
      .released(
        Release(
          run: Ref(device: far, sequence: 5), step: "b", workshop: workshop, id: contribution,
          turn: 128, isWithdrawn: true)),
      """
      1a012b8e90fa909c67780501a0a1a2a3a4a5a6a7a8a9aaabacadaeaf016277777777777777777777
      77777777777755555555555555555555555555555555800101
      """),
    GoldenEvent(
      "half", clock: 44,
      .stepClosed(
        workshop,
        StepResult(
          step: "before", floor: 5, sealed: .withheld(.half), paper: .withheld(.few), shown: nil),
        received: 7),
      """
      18022c8e90fa909c677877777777777777777777777777777777066265666f7265050502000007
      """),
    GoldenEvent(
      "packKept", clock: 45,
      .packKept(digest: PackDigest.sha256(file), file: file),
      """
      37012d8e90fa909c677833b8863fbbaab2ab486c5835079ec6bac7a70c157faa8099b85fca22a993
      9d8aa201666f726d61743a2074616e64656d2e7061636b2f310a2320c3a90a666f726d61743a2074
      616e64656d2e7061636b2f310a2320c3a90a666f726d61743a2074616e64656d2e7061636b2f310a
      2320c3a90a666f726d61743a2074616e64656d2e7061636b2f310a2320c3a90a666f726d61743a20
      74616e64656d2e7061636b2f310a2320c3a90a666f726d61743a2074616e64656d2e7061636b2f31
      0a2320c3a90a
      """),
  ]
}
