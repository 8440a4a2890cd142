import Reflection

/// What is being typed, until it is sent, as it stands in its box.
enum DraftBox {
  /// The bytes that say that nothing is.
  static let empty: [UInt8] = [1, 0]
  /// What a draft that holds something begins with.
  static let full: [UInt8] = [1, 1]
  /// The last tag of its chain follows the name of its device.
  private static let tagStart = full.count + Layout.idLength

  /// The draft that bytes of a box say, `nil` for nothing or what does not read.
  static func draft(in bytes: [UInt8]) -> Draft? {
    let start = tagStart + Layout.idLength
    guard bytes.count >= start, let device = device(of: bytes) else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe try? Draft(UnsafeRawBufferPointer(rebasing: buffer[start...]), in: device)
    }
  }

  /// The same bytes with the tag that their chain ends with now.
  static func renewed(_ bytes: [UInt8], tag: [UInt8]?) -> [UInt8] {
    guard let tag, bytes.count >= tagStart + tag.count else { return bytes }
    var bytes = bytes
    bytes.replaceSubrange(tagStart..<tagStart + tag.count, with: tag)
    return bytes
  }

  /// The chain that a draft belongs to.
  static func device(of bytes: [UInt8]) -> DeviceID? {
    guard bytes.starts(with: full) else { return nil }
    return DeviceID(bytes: bytes[full.count..<min(tagStart, bytes.count)])
  }
}
