import CPrompts

/// A file of `prompts/` that was compiled in.
struct ShippedFile {
  /// Its name in the folder.
  let name: String
  let bytes: [UInt8]

  /// The file as it is named to people.
  var path: String { "prompts/\(name)" }

  /// The name of the one that is no pack.
  static let safety = "safety.yaml"

  /// All of them, in the order in which packs are offered.
  static let all: [ShippedFile] = (0..<cprompts_count()).compactMap { index in
    guard let file = unsafe cprompts_file_at(index)?.pointee else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.length)
    return unsafe ShippedFile(name: String(cString: file.name), bytes: Array(bytes))
  }
}
