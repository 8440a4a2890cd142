import Reflection
import Sodium

/// Seals the rows of one file anew, in their order, each in its place and as long as it was.
struct Rebuild: ~Copyable {
  private let old: SecretBytes
  private let new: SecretBytes
  private let journal: [UInt8]
  /// Where each chain ends, as it was and as it will be.
  private var ends: [DeviceID: (old: [UInt8], new: Head.Chain)] = [:]
  /// The clock of the event before, which an emptied row no longer tells.
  private var clock: UInt64 = 0

  init(from old: consuming SecretBytes, to new: consuming SecretBytes, journal: [UInt8]) {
    self.old = old
    self.new = new
    self.journal = journal
  }

  /// The chains as they will be.
  var chains: [Head.Chain] { ends.values.map(\.new).sorted { $0.device < $1.device } }

  /// The tag that a chain will end with.
  func lastTag(of device: DeviceID) -> [UInt8]? { ends[device]?.new.tag }

  /// Seals the next row.
  ///
  /// - Throws: `VaultError.historyChanged` when it does not open.
  mutating func reseal(_ row: BorrowedRow) throws(VaultError) -> SealedRow {
    let (device, seq) = unsafe (row.device, row.seq)
    let end = ends[device]
    let event = try unsafe content(of: row, after: end?.old ?? RowSeal.noPrevious)
    let sealed = unsafe RowSeal.seal(
      event, exactly: row.body.count, device: device, seq: seq,
      previous: end?.new.tag ?? RowSeal.noPrevious, journal: journal, under: new)
    let chain = Head.Chain(device: device, count: seq, tag: sealed.box.tag)
    ends[device] = unsafe (Array(row.tag), chain)
    return sealed
  }

  /// The bytes that the row will hold.
  private mutating func content(
    of row: BorrowedRow, after previous: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    let device = unsafe row.device
    guard unsafe !row.isZero else {
      clock += 1
      let nothing = Moment(milliseconds: 0, offsetMinutes: 0)
      return EventCodec.encode(Event(clock: clock, moment: nothing, fact: .gone), in: device)
    }
    let found = unsafe SealedRow(
      device: device, seq: row.seq,
      box: Sealed(nonce: Array(row.nonce), ciphertext: Array(row.body), tag: Array(row.tag)))
    guard let bytes = RowSeal.open(found, previous: previous, journal: journal, under: old) else {
      throw .historyChanged
    }
    // What a newer version wrote stays as it is.
    guard var event = try? EventCodec.decode(bytes, in: device) else { return bytes }
    clock = event.clock
    switch event.fact {
    case .erased: event.fact = .erased([])
    case .deviceBegan(let began): event.fact = .deviceBegan(renewed(began))
    default: return bytes
    }
    return EventCodec.encode(event, in: device)
  }

  /// The other chains end with other tags now.
  private func renewed(_ began: DeviceBegan) -> DeviceBegan {
    var began = began
    for (index, head) in began.others.enumerated() {
      guard let end = ends[head.device], end.new.count == head.count else { continue }
      began.others[index].tag = end.new.tag
    }
    return began
  }
}
