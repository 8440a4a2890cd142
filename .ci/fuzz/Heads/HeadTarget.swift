import Reflection
import Sodium

@testable import SealedStore

/// Heads and anchors: one form each, and nothing opens that was not sealed.
enum HeadTarget {
  private static let journal = [UInt8](repeating: 7, count: 16)

  /// The first byte says what the others are: a head, what is sealed in an anchor, or its file.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    let rest = Array(bytes.dropFirst())
    switch bytes.first.map({ $0 % 3 }) {
    case 0:
      guard let head = Head(rest) else { return .refused }
      return isWritten(head.encoded, rest) ? .accepted : .fault("two forms of a head")
    case 1: return judge(anchor: rest)
    case 2: return judge(anchorFile: rest)
    default: return .refused
    }
  }

  private static func judge(anchor bytes: [UInt8]) -> Verdict {
    guard !bytes.isEmpty, let key = try? SecretBytes(zeros: 32) else { return .refused }
    let data = AssociatedData.anchor(journal: journal, epoch: 3)
    let file = [UInt8](little: 3 as UInt64) + Box.seal(bytes, under: key, authenticating: data)
    guard let anchor = Anchor(opening: file, under: key, journal: journal) else { return .refused }
    let written = anchor.machine + anchor.device.bytes + anchor.chains.encoded
    guard anchor.epoch == 3, isWritten(written, bytes) else {
      return .fault("two forms of an anchor")
    }
    return .accepted
  }

  private static func judge(anchorFile file: [UInt8]) -> Verdict {
    guard let key = try? SecretBytes(zeros: 32) else { return .refused }
    return Anchor(opening: file, under: key, journal: journal) == nil
      ? .refused : .fault("an anchor opens that nobody sealed")
  }

  private static func isWritten(_ written: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes.starts(with: written) && bytes[written.count...].allSatisfy { $0 == 0 }
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    HeadTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
