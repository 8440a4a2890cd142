public import Reflection

/// The packs that were compiled in, and those in a person's own folder.
///
/// Everything is read once, when it is first asked for. A pack of the person's never takes the place
/// of a shipped one: the same id is a fault of the person's file, which then does not start.
public final class FilePackLibrary: PackLibrary {
  private let folder: String?
  private let digest: ([UInt8]) -> [UInt8]
  private lazy var shelf = Shelf(folder: folder, digest: digest)
  private lazy var care = shelf.ownCare ?? SafetyFile.shipped

  /// Creates a library.
  ///
  /// - Parameters:
  ///   - folder: Where the person's own packs lie (`*.yaml`, regular files only); it may not exist.
  ///   - digest: SHA-256, 32 bytes of any bytes.
  public init(folder: String?, digest: @escaping ([UInt8]) -> [UInt8]) {
    self.folder = folder
    self.digest = digest
  }

  /// The shipped packs in their order, then the person's own by French title; without those that are
  /// begun from a reply only.
  public var catalogue: [PackSummary] {
    shelf.packs.filter { !$0.needsReply }.map(PackSummary.init)
  }

  /// The packs that were compiled in, in the order in which they are offered.
  public var shipped: [PackSummary] {
    shelf.packs.prefix(shelf.shippedCount).filter { !$0.needsReply }.map(PackSummary.init)
  }

  /// The person's own files by their names: what each holds, or why it does not start.
  public var own: [(path: String, pack: Result<PackSummary, PackFailure>)] {
    let packs = shelf.packs.dropFirst(shelf.shippedCount).map { pack in
      (path: shelf.paths[pack.id] ?? "", pack: Result<_, PackFailure>.success(PackSummary(pack)))
    }
    let refused = shelf.refused.map { file in
      (path: file.path, pack: Result<PackSummary, PackFailure>.failure(file.failure))
    }
    return (packs + refused).sorted { $0.path < $1.path }
  }

  /// The person's own files that do not start: the name of each, and why.
  public var refused: [(name: String, failure: PackFailure)] {
    shelf.refused.map { ($0.path, $0.failure) }
  }

  /// Reads a pack by its id.
  ///
  /// A file of the person's that does not start is found by the id in it, and by its name without
  /// `.yaml`.
  ///
  /// - Throws: `PackFailure` when there is none, or when it has a fault.
  public func pack(_ id: String) throws(PackFailure) -> Pack {
    if let pack = shelf.packs.first(where: { $0.id == id }) { return pack }
    if let file = shelf.refused.first(where: { $0.names.contains(id) }) { throw file.failure }
    throw .unknown(nearest: nearestWord(to: id, among: shelf.packs.map(\.id)))
  }

  /// What the safety file of a pack says; there is one for all of them.
  public func care(for pack: Pack?) -> Care { care }

  /// Reads the bytes of a pack file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name by which its faults are known.
  /// - Returns: The pack, or all its faults by their place.
  public func read(_ bytes: [UInt8], name: String) -> Result<Pack, PackFailure> {
    PackFile(bytes: bytes, name: name).pack(digest: digest(bytes))
  }

  /// Reads a pack file that a person named.
  ///
  /// - Returns: The pack.
  /// - Throws: `PackFailure.unreadable` (with `EINVAL` for what is not a regular file), or its faults.
  public func read(path: String) throws(PackFailure) -> Pack {
    try draft(path: path).pack
  }

  /// Reads a pack file that a person named, and keeps its bytes.
  ///
  /// - Returns: The pack, and the whole file.
  /// - Throws: What `read(path:)` throws.
  public func draft(path: String) throws(PackFailure) -> (pack: Pack, bytes: [UInt8]) {
    let bytes = try RegularFile.read(path, followsLinks: true)
    return (try read(bytes, name: path).get(), bytes)
  }

  /// Reads a pack by its id, and keeps the bytes of its file.
  ///
  /// - Returns: The pack, and the whole file.
  /// - Throws: What `pack(_:)` throws.
  public func draft(of id: String) throws(PackFailure) -> (pack: Pack, bytes: [UInt8]) {
    let pack = try pack(id)
    let path = shelf.paths[pack.id] ?? ""
    guard let shipped = ShippedFile.all.first(where: { path == $0.path }) else {
      // It is read once more: what is kept is what the file holds now.
      let bytes = try RegularFile.read(path, followsLinks: false)
      return (try read(bytes, name: path).get(), bytes)
    }
    return (pack, shipped.bytes)
  }

  /// Checks a pack file or a safety file that a person named.
  ///
  /// - Returns: What was found.
  /// - Throws: `PackFailure.unreadable` (with `EINVAL` for what is not a regular file).
  public func check(path: String) throws(PackFailure) -> PackReport {
    check(try RegularFile.read(path, followsLinks: true), name: path)
  }

  /// Checks the bytes of a pack file or of a safety file: every fault, and how its texts are
  /// written.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name by which its faults are known.
  /// - Returns: What was found.
  public func check(_ bytes: [UInt8], name: String) -> PackReport {
    let packs = shelf.packs
    return FileCheck(
      bytes: bytes, name: name, digest: digest,
      steps: { id in packs.first { $0.id == id }?.steps.map(\.id) }, known: packs.map(\.id)
    ).report()
  }
}

extension PackSummary {
  fileprivate init(_ pack: Pack) {
    self.init(id: pack.id, audience: pack.audience, title: pack.title, minutes: pack.minutes)
  }
}
