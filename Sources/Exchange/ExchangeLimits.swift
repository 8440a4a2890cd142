/// What is read and written at most.
enum ExchangeLimits {
  /// Bytes of a card.
  static let card = 1024
  /// Bytes inside a share.
  static let content = 1 << 20
  /// Bytes of a share as a binary file: its header, and 16 bytes for each 64 KiB.
  static let sealed = content + 1024
  /// Bytes of a share as a file, in armor: 65 for each 48, its two lines, white space around it.
  static let file = (sealed / 48 + 1) * 65 + 3072
  /// Bytes that a share grows by at least.
  static let block = 4096
  /// Bytes inside a contribution.
  static let contribution = 4096
  /// Bytes of a contribution as a file.
  static let contributionFile = 4296
  /// Identities of one journal, past ones too.
  static let identities = 64

  /// To how many bytes a share of so many is filled up: L(n, 4096) of architecture.md section 3.
  static func padded(_ count: Int) -> Int {
    let magnitude = Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount
    let step = max(block, 1 << max(0, magnitude - 3))
    return (max(count, 1) + step - 1) / step * step
  }
}
