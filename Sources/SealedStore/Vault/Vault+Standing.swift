import Posix
import Reflection
import Sodium

extension Vault {
  /// Compares the file with what this machine noted of it, and says which chain goes on.
  ///
  /// A chain goes on only where everything that was noted is there: no number of a chain is ever
  /// given twice.
  func compareWithAnchor() throws(VaultError) {
    guard let head else { return }
    let (standing, own) = try standing(of: head)
    self.standing = standing
    guard access == .writing else { return }
    if let own, standing == .known { device = own } else { try beginChain() }
  }

  /// Goes on with a chain that was made just now: it is seen here.
  func continueChain(of device: DeviceID) {
    self.device = device
    standing = .known
    noteSeen()
  }

  /// Notes what is in the file, and that this chain is ours; a chain without rows is not noted.
  ///
  /// A failure is no failure of what was kept: then the next start finds an older note, or none.
  func noteSeen() {
    guard let head, head.chain(of: device) != nil else { return }
    do throws(SystemError) {
      try anchors.write(anchor(of: head, under: keys), journal: journal)
      anchors.removeExpected(journal: journal)
    } catch {}
    lastNoted = anchors.seconds()
  }

  /// Notes what will be in the file under another key, before that is committed: whoever opens it
  /// after a crash is not asked about a rebuild that was made here.
  ///
  /// A failure costs that question only.
  func noteExpected(_ head: Head, under keys: borrowing VaultKeys) {
    guard head.chain(of: device) != nil else { return }
    try? anchors.write(anchor(of: head, under: keys), as: .expected, journal: journal)
  }

  private func anchor(of head: Head, under keys: borrowing VaultKeys) -> [UInt8] {
    Anchor(
      epoch: head.epoch, machine: Anchor.machine(anchors.machine, under: keys.anchor),
      device: device, chains: head.chains
    ).sealed(under: keys.anchor, journal: journal)
  }

  /// Notes it when it was not noted within a minute.
  func noteSeenNowAndThen() {
    if let lastNoted, anchors.seconds() - lastNoted < AnchorFolder.interval { return }
    noteSeen()
  }

  /// A new chain, of which the first row will be written with the first fact.
  private func beginChain() throws(VaultError) {
    guard let id = DeviceID(bytes: Sodium.randomBytes(Layout.idLength)) else { throw .malformed }
    device = id
  }

  private func standing(
    of head: Head
  ) throws(VaultError) -> (standing: Standing, own: DeviceID?) {
    guard var (file, written) = anchors.read(journal: journal), var epoch = Anchor.epoch(of: file)
    else { return (.unseen, nil) }
    if epoch < head.epoch, let expected = anchors.read(.expected, journal: journal),
      Anchor.epoch(of: expected.bytes) == head.epoch
    {
      ((file, written), epoch) = (expected, head.epoch)
    }
    let seen = Moment(
      milliseconds: written, offsetMinutes: SystemTime.offsetMinutes(atMilliseconds: written))
    guard epoch == head.epoch else {
      return (epoch < head.epoch ? .rebuilt(seen: seen) : .beforeRebuild(seen: seen), nil)
    }
    guard let anchor = Anchor(opening: file, under: keys.anchor, journal: journal) else {
      return (.unseen, nil)
    }
    guard anchor.machine == Anchor.machine(anchors.machine, under: keys.anchor) else {
      return (.otherMachine, nil)
    }
    return (try compare(anchor.chains, with: head, seen), anchor.device)
  }

  private func compare(
    _ chains: [Head.Chain], with head: Head, _ seen: Moment
  ) throws(VaultError) -> Standing {
    var (missing, others) = (UInt64(0), [Head.Chain]())
    for chain in chains {
      let now = head.chain(of: chain.device)
      if now == chain { continue }
      let count = now?.count ?? 0
      // Of a chain that is shorter nothing is left to compare with.
      if count < chain.count { missing += chain.count - count } else { others.append(chain) }
    }
    guard try hasRows(others) else { return .otherHistory(seen: seen) }
    return missing == 0 ? .known : .shorter(by: missing, seen: seen)
  }

  /// Whether the file has, of each chain, this tag at this place; they stand near the end.
  private func hasRows(_ ends: [Head.Chain]) throws(VaultError) -> Bool {
    guard !ends.isEmpty else { return true }
    var wanted: [Ref: [UInt8]] = [:]
    for end in ends { wanted[Ref(device: end.device, sequence: end.count)] = end.tag }
    var statement = try connection.prepare("\(Layout.rows) ORDER BY n DESC")
    while !wanted.isEmpty {
      guard try statement.step() else { return false }
      guard let row = unsafe BorrowedRow(statement), let tag = unsafe wanted[row.ref] else {
        continue
      }
      guard unsafe row.tag.elementsEqual(tag) else { return false }
      unsafe wanted[row.ref] = nil
    }
    return true
  }
}
