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
  /// - Returns: The pack, or the first fault by its place in the file.
  func pack(digest: [UInt8]) -> Result<Pack, PackFault> {
    let source = SourceText(bytes)
    do throws(FoundFault) {
      guard let root = try NodeTree.read(source) else {
        throw FoundFault(mark: .start, kind: .missingKey("format"))
      }
      return .success(try PackDecoder.pack(root, digest: digest))
    } catch {
      return .failure(source.fault(error, file: name))
    }
  }

  /// What the file gives as its id, whatever else is wrong with it.
  var writtenID: String? {
    guard case .scalar(let id, _) = idNode?.content else { return nil }
    return id
  }

  /// Another pack has the same id.
  var duplicate: PackFault {
    let kind = PackFault.Kind.duplicateID(writtenID?.clipped ?? "")
    let mark = idNode?.start ?? .start
    return SourceText(bytes).fault(FoundFault(mark: mark, kind: kind), file: name)
  }

  private var idNode: Node? {
    guard case .map(let entries) = try? NodeTree.read(SourceText(bytes))?.content else {
      return nil
    }
    return Fields(mark: .start, entries: entries)["id"]
  }
}
