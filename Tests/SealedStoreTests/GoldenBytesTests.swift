import AgeFormat
import Reflection
import Testing

@testable import SealedStore
@testable import Sodium

/// The byte strings of `crypto-tests.md`, made by Python, hashlib and stock age.
@Suite struct GoldenBytesTests {
  static let journal = [UInt8](repeating: 0x11, count: 16)
  static let device = DeviceID(high: 0x2222_2222_2222_2222, low: 0x2222_2222_2222_2222)
  static let nonce = [UInt8](repeating: 0x33, count: 24)
  static let zeros = [UInt8](repeating: 0, count: 16)

  static func master() throws -> MasterKey {
    MasterKey(try SecretBytes(copying: [UInt8](0..<32).span))
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes).hex, as: UTF8.self)
  }

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  static func hex(of secret: borrowing SecretBytes) -> String {
    hex(secret.withSpan { span in span.indices.map { span[$0] } })
  }

  @Test func `subkeys`() throws {
    let keys = try VaultKeys(GoldenBytesTests.master())
    let anchor = try GoldenBytesTests.master().subkey("tdm_anc1")
    let found = [
      GoldenBytesTests.hex(of: keys.row), GoldenBytesTests.hex(of: keys.head),
      GoldenBytesTests.hex(of: keys.draft), GoldenBytesTests.hex(of: keys.secrets),
      GoldenBytesTests.hex(of: anchor),
    ]
    let expected = [
      "649d2bc9d0b930a5934ff29fb26c2135c331f6dd64cd338a223df11fac6191c5",
      "6ba0901684d34778408df3bd30419600e80cff8403226e3eb9aaa476a181638a",
      "c9836106092eb7d7d4417975ab65133a78763f64584a736ee3ce534f6376597a",
      "e650568562d1275deb129b4948cf24bad5cd87d85d0d88212be59b315b4fbafe",
      "0e39ab039815bea328b365ab5fc5dd046759d06f466c85caa50c8e2d5242532a",
    ]
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      1 as UInt64, "hello", "00000000000000000000000000000000", "7324eaf8fafa6435bb4e779beea63240",
      "41e03c660c7df8bc5b45a8091bf70e1f"
    ),
    (
      2 as UInt64, "world", "41e03c660c7df8bc5b45a8091bf70e1f", "6c2ef4f8f1fa6435bb4e779beea63240",
      "c679d5f7f2b38fdc37ded0f0249de92b"
    ),
  ])
  func `rows`(seq: UInt64, text: String, previous: String, body: String, tag: String) throws {
    let (journal, device) = (GoldenBytesTests.journal, GoldenBytesTests.device)
    let chained = GoldenBytesTests.bytes(previous)
    let data = AssociatedData.row(
      journal: journal, device: device, seq: seq, previous: chained)
    let seqHex = GoldenBytesTests.hex([UInt8](little: seq))
    #expect(
      GoldenBytesTests.hex(data)
        == "74616e64656d2f726f772f7631" + String(repeating: "11", count: 16)
        + String(repeating: "22", count: 16) + seqHex + previous)
    let key = try GoldenBytesTests.master().subkey("tdm_row1")
    let padded = Layout.padded(Array(text.utf8))
    let sealed = XChaCha20Poly1305.seal(
      padded.span, under: key, authenticating: data.span, nonce: GoldenBytesTests.nonce)
    #expect(GoldenBytesTests.hex(sealed.ciphertext.prefix(16)) == body)
    #expect(GoldenBytesTests.hex(sealed.tag) == tag)
    let row = SealedRow(device: device, seq: seq, box: sealed)
    #expect(RowSeal.open(row, previous: chained, journal: journal, under: key) == padded)
    let recomputed = XChaCha20Poly1305.recomputedTag(
      of: sealed.ciphertext.span, nonce: sealed.nonce, under: key, authenticating: data.span)
    #expect(recomputed == sealed.tag)
  }

  @Test func `the head's tag and associated data`() throws {
    let data = AssociatedData.sealed(.head, journal: GoldenBytesTests.journal)
    #expect(
      GoldenBytesTests.hex(data)
        == "74616e64656d2f686561642f7631" + String(repeating: "11", count: 16))
    let keys = try VaultKeys(GoldenBytesTests.master())
    let zeros = [UInt8](repeating: 0, count: 256)
    let sealed = XChaCha20Poly1305.seal(
      zeros.span, under: keys.head, authenticating: data.span, nonce: GoldenBytesTests.nonce)
    #expect(GoldenBytesTests.hex(sealed.tag) == "ad1d6c5fad1b258d7fc64eb64b7a1f16")
    let box = sealed.nonce + sealed.ciphertext + sealed.tag
    #expect(keys.open(box, as: .head, journal: GoldenBytesTests.journal) == zeros)
  }

  @Test func `the bytes of a head`() {
    let head = Head(
      rows: 0x0102, clock: 0x0304, cabinet: [UInt8](repeating: 0xcc, count: 32),
      chains: [
        Head.Chain(
          device: GoldenBytesTests.device, count: 0x0506,
          tag: [UInt8](repeating: 0x77, count: 16))
      ])
    let expected =
      "0101" + "0100000000000000" + "0201000000000000" + "0403000000000000"
      + String(repeating: "cc", count: 32) + "0100" + String(repeating: "22", count: 16)
      + "0605000000000000" + String(repeating: "77", count: 16)
    #expect(GoldenBytesTests.hex(head.encoded) == expected)
    #expect(Head(Layout.padded(head.encoded)) == head)
    #expect(Head(head.encoded + [1]) == nil)
    #expect(Head(head.encoded.dropLast()) == nil)
  }

  /// Made by hashlib.
  ///
  /// The hash in `crypto-tests.md` is of an older layout, with a language in it.
  @Test func `cabinets`() {
    let note = [UInt8](repeating: 0x55, count: 32)
    let empty = Cabinet(note: note, slots: [:], sealed: [:])
    #expect(
      GoldenBytesTests.hex(empty.digest(journal: GoldenBytesTests.journal))
        == "ce5a28a904ad9bafe79302b48583b02f10ef74aa02e8d4be5d782a6278b520a2")
    let full = Cabinet(
      note: note,
      slots: [
        1: [UInt8](repeating: 1, count: 148), 2: [UInt8](repeating: 2, count: 405),
      ],
      sealed: [3: [UInt8](repeating: 3, count: 296), 1: [9], 2: [9]])
    #expect(
      GoldenBytesTests.hex(full.digest(journal: GoldenBytesTests.journal))
        == "84337f8d7f5258b3340d576a668ae23dc92d70d2d9fb6cf6fe1b5a37dec0db94")
  }

  @Test func `BLAKE2b as the anchor's name and the older cabinet use it`() {
    let name = Array("tandem/anchor-name/v1".utf8) + GoldenBytesTests.journal
    #expect(
      GoldenBytesTests.hex(BLAKE2b.hash(name.span, count: 16))
        == "1b1587c39bc5b786b5900208dec9af16")
    let older =
      Array("tandem/cabinet/v1".utf8) + GoldenBytesTests.journal
      + [UInt8](repeating: 0x55, count: 32) + [2] + Array("en".utf8)
      + [UInt8](repeating: 0, count: 12)
    #expect(
      GoldenBytesTests.hex(BLAKE2b.hash(older.span, count: 32))
        == "b359649b67abbbef0ee06f85f962be7d1aedfc408a5407b74724f6f68c8c918f")
  }

  @Test func `the passphrase slot`() throws {
    let box = GoldenBytesTests.bytes(
      "01010000030000000000010044444444444444444444444444444444f6ba6b013d0d537657556914c6fb5539"
        + "b340297405f35b6962093f68fa663eec333333333333333333333333333333333333333333333333"
        + "17a9ac68cb0696421b9818fe006ccd8406f491e80a757edc8d9790e822efb785"
        + "f6bb81924ff1853b2ed79b62d25e21790a50a39cd30323d7fd6ef1ccc8191d9b")
    #expect(box.count == 148)
    let slot = try PassphraseSlot(box)
    #expect(slot.cost == .light)
    #expect(slot.encoded == box)
    let master = try slot.open(
      with: try Words.secret("pâtes à l’ail"), journal: GoldenBytesTests.journal,
      derivation: .argon2id)
    #expect(master.isSame(as: try GoldenBytesTests.master()))
    #expect(throws: VaultError.wrongKey) {
      _ = try slot.open(
        with: try Words.secret("pâtes à l'ail"), journal: GoldenBytesTests.journal,
        derivation: Remembered.derivation)
    }
    #expect(throws: VaultError.passphraseSlot) {
      _ = try slot.open(
        with: try Words.secret("pâtes à l’ail"), journal: GoldenBytesTests.zeros,
        derivation: .argon2id)
    }
  }

  @Test func `the recovery slot's content, made and opened by stock age`() throws {
    let scratch = try Scratch()
    let identity = try X25519Identity(secret: SecretBytes(copying: [UInt8](64..<96).span))
    let file = try RecoverySlot.seal(
      GoldenBytesTests.master(), for: identity, journal: GoldenBytesTests.journal)
    let key = try scratch.write("key", Array(identity.encoded.utf8))
    let opened = try Programs.run("/usr/bin/age", ["-d", "-i", key], input: file)
    let content =
      "tandem-recovery/1\njournal: \(String(repeating: "11", count: 16))\n"
      + "master: 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
      + "check: c7b92406b82384ae26220f15d59070d122194f4c489b4c62c6c7209ea8c3d394\n"
    #expect(String(decoding: opened.output, as: UTF8.self) == content)
    #expect(file.count == 405)
    let recipient = "age10xnrrmk7r0uunrcjqvkdatwsu7s8jwv0c7rt3rxggmkgntu955dq25yyzj"
    let stock = try Programs.run(
      "/usr/bin/age", ["-r", recipient], input: Array(content.utf8))
    let master = try RecoverySlot.open(
      stock.output, with: identity, journal: GoldenBytesTests.journal)
    #expect(master.isSame(as: try GoldenBytesTests.master()))
  }

  @Test(arguments: [
    (1, 256, 256), (256, 256, 256), (257, 256, 512), (4095, 256, 4096), (4096, 256, 4096),
    (4097, 256, 4608), (10_000, 256, 10_240), (100_000, 256, 106_496), (1, 4096, 4096),
    (4097, 4096, 8192), (33_000, 4096, 36_864), (70_000, 4096, 73_728),
    (1_000_000, 4096, 1_048_576),
  ])
  func `padded lengths`(count: Int, base: Int, expected: Int) {
    #expect(Layout.paddedLength(count, to: base) == expected)
    #expect(Layout.padded([UInt8](repeating: 1, count: count), to: base).count == expected)
  }
}
