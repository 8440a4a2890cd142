import Reflection

/// The bytes of a pack file, and the name by which its faults are known.
struct PackFile {
  /// The format that this version reads.
  static let format = "tandem.pack/1"

  let bytes: [UInt8]
  let name: String

  /// Reads the pack.
  ///
  /// - Parameter digest: SHA-256 of the file.
  /// - Returns: The pack, or all faults by their place in the file.
  func pack(digest: [UInt8]) -> Result<Pack, PackFailure> {
    let source = SourceText(bytes)
    let faults: [FoundFault]
    do throws(FoundFault) {
      let read = PackDecoder.pack(try NodeTree.read(source), digest: digest)
      if read.faults.isEmpty { return .success(read.pack) }
      faults = read.faults
    } catch {
      faults = [error]
    }
    return .failure(.faulty(source.faults(faults, file: name)))
  }

  /// What the file gives as its id, whatever else is wrong with it.
  var writtenID: String? { idNode?.text }

  /// Another pack has the same id.
  var duplicate: PackFault {
    let kind = PackFault.Kind.duplicateID(writtenID?.clipped ?? "")
    let mark = idNode?.start ?? .start
    return SourceText(bytes).fault(FoundFault(mark: mark, kind: kind), file: name)
  }

  private var idNode: Node? { (try? NodeTree.read(SourceText(bytes)))?.root?["id"] }
}
