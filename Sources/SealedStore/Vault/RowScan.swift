import Reflection
import Sodium

/// What a pass over rows has seen of one chain.
struct ChainEnd {
  /// The last row.
  var seq: UInt64 = 0
  /// Its tag as stored, which the next row is chained to.
  var tag = RowSeal.noPrevious
  /// What its tag may have been instead, when it did not open.
  var alternatives: [[UInt8]] = []
}

/// A row that did not open, or opened to no event.
struct FailedRow {
  var number: UInt64
  var ref: Ref
  var isZero: Bool
  var tag: [UInt8]
}

/// One pass over the rows, in the order of the file.
///
/// The tag that the next row of the current chain is chained to lies in its associated data, so
/// that nothing is allocated for a row that opens.
struct RowScan {
  /// What is wrong, but for rows that did not open.
  private(set) var damage: [Damage] = []
  /// The rows that did not open.
  private(set) var failed: [FailedRow] = []
  /// The rows that are full although they were erased.
  private(set) var refilled: [FullRow] = []
  /// The rows that events of this pass say were erased, and the tags they had.
  private(set) var foundErased: [Ref: [UInt8]] = [:]
  /// The number of the last row.
  private(set) var lastNumber: UInt64

  private let journal: [UInt8]
  /// The rows that are known to be erased before the pass begins.
  private let erased: [Ref: [UInt8]]
  private var ends: [DeviceID: ChainEnd]
  private var device: DeviceID?
  private var seq: UInt64 = 0
  private var alternatives: [[UInt8]] = []
  private var data: [UInt8] = []

  private static let seqRange = 45..<53
  private static let tagRange = 53..<69
  private static let mostAlternatives = 4

  /// Prepares a pass over rows after a number, in chains that were read so far already.
  init(
    journal: [UInt8], erased: [Ref: [UInt8]] = [:], after number: UInt64 = 0,
    ends: [DeviceID: ChainEnd] = [:]
  ) {
    self.journal = journal
    self.erased = erased
    self.ends = ends
    lastNumber = number
  }

  /// Where the chains ended.
  var chainEnds: [DeviceID: ChainEnd] {
    var all = ends
    if let device {
      let tag = Array(data[RowScan.tagRange])
      all[device] = ChainEnd(seq: seq, tag: tag, alternatives: alternatives)
    }
    return all
  }

  /// Names a row whose columns have not their form.
  mutating func visitMalformed(number: UInt64) {
    let nobody = Ref(device: DeviceID(high: 0, low: 0), sequence: 0)
    failed.append(FailedRow(number: number, ref: nobody, isZero: false, tag: []))
    lastNumber = number
  }

  /// Opens the next row into the arena, or names what is wrong with it.
  mutating func visit(
    _ row: BorrowedRow, under key: borrowing SecretBytes, into arena: inout EventArena
  ) {
    unsafe follow(row)
    if let tag = unsafe erased.isEmpty ? nil : erased[row.ref] {
      unsafe judgeErased(row, tag)
      alternatives = [tag]
    } else if unsafe open(row, under: key, into: &arena) {
      alternatives = []
    } else {
      unsafe fail(row)
      unsafe alternatives = possibleTags(of: row, under: key)
    }
    unsafe leave(row)
  }

  /// What is wrong, once the last row was read and all that was erased is known.
  func rowDamage(erased: [Ref: [UInt8]]) -> [Damage] {
    failed.compactMap { row in
      let tag = erased[row.ref]
      if row.isZero, tag == row.tag { return nil }
      if row.isZero, tag == nil { return .emptied(number: row.number) }
      return .unreadable(
        number: row.number, device: row.ref.device, sequence: row.ref.sequence)
    }
  }

  /// Goes to the row's chain, and names gaps before it.
  private mutating func follow(_ row: BorrowedRow) {
    if unsafe row.device != device { unsafe enterChain(of: row.device) }
    if unsafe row.seq > seq + 1 {
      unsafe damage.append(.missing(device: row.device, from: seq + 1, through: row.seq - 1))
    } else if unsafe row.number != lastNumber + 1, !damage.contains(.numbering) {
      damage.append(.numbering)
    }
    let number = unsafe row.seq.littleEndian
    unsafe data.withUnsafeMutableBytes { data in
      unsafe data.storeBytes(of: number, toByteOffset: RowScan.seqRange.lowerBound, as: UInt64.self)
    }
  }

  private mutating func enterChain(of next: DeviceID) {
    ends = chainEnds
    let end = ends[next] ?? ChainEnd()
    (device, seq, alternatives) = (next, end.seq, end.alternatives)
    data = AssociatedData.row(journal: journal, device: next, seq: 0, previous: end.tag)
  }

  /// What was erased is empty and has the tag it had; nothing of it is shown in any case.
  private mutating func judgeErased(_ row: BorrowedRow, _ tag: [UInt8]) {
    if unsafe !row.isZero {
      unsafe damage.append(.refilled(number: row.number))
      let erased = unsafe ErasedRow(ref: row.ref, tag: tag)
      unsafe refilled.append(FullRow(number: row.number, erased: erased))
    } else if unsafe !row.tag.elementsEqual(tag) {
      unsafe fail(row)
    }
  }

  /// Tries a row with the tag that stands before it, then with those that may have stood there.
  private mutating func open(
    _ row: BorrowedRow, under key: borrowing SecretBytes, into arena: inout EventArena
  ) -> Bool {
    if unsafe add(row, under: key, to: &arena) { return true }
    guard !alternatives.isEmpty else { return false }
    let stored = data[RowScan.tagRange]
    defer { data.replaceSubrange(RowScan.tagRange, with: stored) }
    for tag in alternatives {
      data.replaceSubrange(RowScan.tagRange, with: tag)
      if unsafe add(row, under: key, to: &arena) { return true }
    }
    return false
  }

  /// Opens a row into the arena.
  ///
  /// - Returns: false when it does not open under the associated data as it is.
  private mutating func add(
    _ row: BorrowedRow, under key: borrowing SecretBytes, to arena: inout EventArena
  ) -> Bool {
    do throws(EventFault) {
      let isOpen = try unsafe arena.append(
        room: row.body.count, number: row.number, ref: row.ref
      ) { target in
        unsafe row.open(under: key, authenticating: data, into: target)
      }
      if isOpen { noteErased(in: arena) }
      return isOpen
    } catch {
      // It is authentic: the chain goes on.
      if case .newer = error {
        unsafe damage.append(.newer(number: row.number))
      } else {
        unsafe fail(row)
      }
      return true
    }
  }

  /// Keeps what the event that was added last says to be erased.
  private mutating func noteErased(in arena: EventArena) {
    guard let entry = arena.entries.last, entry.kind == .erased else { return }
    guard case .erased(let rows)? = (try? arena.event(entry))?.fact else { return }
    for row in rows { foundErased[row.ref] = row.tag }
  }

  private mutating func fail(_ row: BorrowedRow) {
    unsafe failed.append(
      FailedRow(number: row.number, ref: row.ref, isZero: row.isZero, tag: Array(row.tag)))
  }

  /// The tags that a row that did not open may have had, one for each that may stand before it.
  private mutating func possibleTags(
    of row: BorrowedRow, under key: borrowing SecretBytes
  ) -> [[UInt8]] {
    guard unsafe !row.isZero else { return [] }
    let stored = Array(data[RowScan.tagRange])
    return ([stored] + alternatives).prefix(RowScan.mostAlternatives).map { tag in
      data.replaceSubrange(RowScan.tagRange, with: tag)
      return unsafe row.recomputedTag(under: key, authenticating: data)
    }
  }

  /// The next row of the chain is chained to this one.
  private mutating func leave(_ row: BorrowedRow) {
    unsafe (seq, lastNumber) = (row.seq, row.number)
    unsafe data.withUnsafeMutableBytes { data in
      unsafe data[RowScan.tagRange].copyBytes(from: row.tag)
    }
  }
}
