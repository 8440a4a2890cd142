import Reflection

/// Everything that was read: packs that start, and the person's files that do not.
struct Shelf {
  /// A file that does not start.
  struct Refused {
    var path: String
    /// By what it can be asked for.
    var names: [String]
    var failure: PackFailure
  }

  private(set) var packs: [Pack] = []
  private(set) var refused: [Refused] = []
  /// The file of each pack, by its id.
  private(set) var paths: [String: String] = [:]
  /// How many of the packs were compiled in; they come first.
  private(set) var shippedCount = 0
  /// What the person's own safety file says; `nil` when there is none that can be read.
  private(set) var ownCare: Care?

  init(folder: String?, digest: ([UInt8]) -> [UInt8]) {
    for file in ShippedFile.all where file.name != ShippedFile.safety {
      add(PackFile(bytes: file.bytes, name: file.path), digest)
    }
    shippedCount = packs.count
    guard let folder else { return }
    for name in RegularFile.packNames(in: folder) {
      let path = "\(folder)/\(name)"
      do throws(PackFailure) {
        let bytes = try RegularFile.read(path, followsLinks: false)
        name == ShippedFile.safety
          ? take(SafetyFile.read(bytes, name: path), path)
          : add(PackFile(bytes: bytes, name: path), digest)
      } catch {
        refuse(path, id: nil, error)
      }
    }
    packs[shippedCount...].sort { left, right in
      (left.title.french.lowercased(), left.id) < (right.title.french.lowercased(), right.id)
    }
  }

  private mutating func add(_ file: PackFile, _ digest: ([UInt8]) -> [UInt8]) {
    switch file.pack(digest: digest(file.bytes)) {
    case .success(let pack) where packs.contains { $0.id == pack.id }:
      refuse(file.name, id: nil, .faulty([file.duplicate]))
    case .success(let pack):
      packs.append(pack)
      paths[pack.id] = file.name
    case .failure(let failure): refuse(file.name, id: file.writtenID, failure)
    }
  }

  /// Takes the person's safety file; one with a fault takes the place of none.
  private mutating func take(_ read: Result<Care, PackFailure>, _ path: String) {
    switch read {
    case .success(let care): ownCare = care
    case .failure(let failure): refuse(path, id: nil, failure)
    }
  }

  private mutating func refuse(_ path: String, id: String?, _ failure: PackFailure) {
    let name = path.split(separator: "/").last?.dropLast(".yaml".count) ?? ""
    refused.append(
      Refused(path: path, names: [String(name), id].compactMap { $0 }, failure: failure))
  }
}
