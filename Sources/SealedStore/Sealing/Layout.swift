/// The numbers and texts of `format.md`, frozen.
enum Layout {
  /// The version that is written.
  static let format: UInt64 = 1
  /// The newest edition whose events are read: a head that wants a newer one is refused.
  static let newestReader: UInt8 = 2
  /// "TDM1", in the header of the file.
  static let applicationID = 0x5444_4d31
  /// Bytes of a journal id, a device id.
  static let idLength = 16
  /// Bytes of the note key.
  static let noteLength = 32
  /// What plaintexts are padded to.
  static let padding = 256
  /// What the draft is padded to.
  static let draftPadding = 4096
  /// No event has more bytes: an answer of 1 MiB, its wording, its options.
  static let maximumEventLength = 1_048_576 + 65_536
  /// No value in the file has more bytes.
  static let maximumValueLength = 8 << 20

  /// What SQLite makes zeros of in its journal when a transaction is over.
  static let journalHeaderLength = 28
  /// A journal of more bytes is cut when it is wiped.
  static let longestJournal = 1 << 20
  /// What it is cut to, in bytes.
  static let keptJournal = 64 << 10

  /// The texts of `sqlite_schema`, in their order.
  static let tables = [
    """
    CREATE TABLE tandem(id INTEGER PRIMARY KEY CHECK(id=1),format INTEGER NOT NULL,\
    journal BLOB NOT NULL,note BLOB NOT NULL) STRICT
    """,
    "CREATE TABLE slot(kind INTEGER PRIMARY KEY,box BLOB NOT NULL) STRICT",
    "CREATE TABLE sealed(kind INTEGER PRIMARY KEY,box BLOB NOT NULL) STRICT",
    """
    CREATE TABLE row(n INTEGER PRIMARY KEY,device BLOB NOT NULL,seq INTEGER NOT NULL,\
    nonce BLOB NOT NULL,body BLOB NOT NULL,tag BLOB NOT NULL) STRICT
    """,
  ]

  /// The columns of rows, in their order.
  static let rows = "SELECT n,device,seq,nonce,body,tag FROM row"

  /// L(n, b): `count` rounded up to a multiple of max(b, 2^(⌊log2 n⌋−3)).
  static func paddedLength(_ count: Int, to base: Int = padding) -> Int {
    let count = max(count, 1)
    let magnitude = Int.bitWidth - 1 - count.leadingZeroBitCount
    let step = max(base, magnitude < 3 ? 1 : 1 << (magnitude - 3))
    return (count + step - 1) / step * step
  }

  /// Bytes, then zeros up to L.
  static func padded(_ bytes: [UInt8], to base: Int = padding) -> [UInt8] {
    let zeros = paddedLength(bytes.count, to: base) - bytes.count
    return bytes + [UInt8](repeating: 0, count: zeros)
  }
}

/// What is in the table `sealed`.
enum SealedKind: UInt64, CaseIterable {
  case head = 1
  case draft = 2
  case secrets = 3
}

/// What is in the table `slot`.
enum SlotKind: UInt64, CaseIterable {
  case passphrase = 1
  case recovery = 2
}
