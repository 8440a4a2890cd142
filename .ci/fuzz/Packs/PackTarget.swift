import Reflection

@testable import PackFiles

/// Pack files: an accepted one is within all limits and reads the same with other line ends, a refused
/// one has its faults where there is something to point at.
enum PackTarget {
  nonisolated(unsafe) private static let library = FilePackLibrary(folder: nil) { _ in [] }
  private static let name = "x.yaml"

  static func judge(_ bytes: [UInt8]) -> Verdict {
    let report = library.check(bytes, name: name)
    if let fault = report.faults.lazy.compactMap(fault).first { return .fault(fault) }
    switch library.read(bytes, name: name) {
    case .success(let pack): return judge(pack, bytes, report)
    case .failure(.faulty(let faults)):
      guard report.pack == nil else { return .fault("a pack that does not read passes the check") }
      guard (1...PackLimit.faults).contains(faults.count) else { return .fault("number of faults") }
      return faults.lazy.compactMap(fault).first.map { .fault($0) } ?? .refused
    case .failure: return .fault("bytes cannot be read")
    }
  }

  private static func judge(_ pack: Pack, _ bytes: [UInt8], _ report: PackReport) -> Verdict {
    guard report.pack ?? pack == pack else { return .fault("two readers differ") }
    guard (1...PackLimit.steps).contains(pack.steps.count) else { return .fault("steps") }
    guard Set(pack.steps.map(\.id)).count == pack.steps.count else { return .fault("same ids") }
    if let fault = fault(within: pack, depth: 0) { return .fault(fault) }
    guard library.read(bytes, name: name) == .success(pack) else {
      return .fault("read twice, two packs")
    }
    let other = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    guard !bytes.contains(13), other.count <= PackLimit.file else { return .accepted }
    return library.read(other, name: name) == .success(pack)
      ? .accepted : .fault("other line ends, another pack")
  }

  private static func fault(_ fault: PackFault) -> String? {
    if fault.file != name || fault.line < 1 || fault.column < 1 { return "place of a fault" }
    if !(1...fault.source.count + 1).contains(fault.caret) { return "caret beyond its line" }
    return fault.source.unicodeScalars.contains(where: isForbidden) ? "control in a line" : nil
  }

  /// What is wrong with any text in a value.
  private static func fault(within value: Any, depth: Int) -> String? {
    if let text = value as? String {
      if text.utf8.count > PackLimit.text { return "text over its limit" }
      return text.unicodeScalars.contains { isForbiddenByEscape($0) } ? "control in a text" : nil
    }
    guard depth < 40, !(value is [UInt8]) else { return nil }
    return Mirror(reflecting: value).children.lazy
      .compactMap { fault(within: $0.value, depth: depth + 1) }.first
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    PackTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
