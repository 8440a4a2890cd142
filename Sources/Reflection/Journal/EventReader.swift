/// Reads the fields of events, strictly.
struct EventReader {
  /// What becomes of texts.
  enum Texts {
    /// They are made.
    case kept
    /// They are stepped over, and come out empty: the fold at opening needs none of them.
    case skimmed
  }

  private let bytes: UnsafeRawBufferPointer
  private let device: DeviceID
  private let texts: Texts
  private(set) var position = 0
  /// Where the person's own words stand, in the order written.
  private(set) var ownWords: [Range<Int>] = []
  /// Where they stand, as long as they stand in one place.
  private(set) var ownWordsPlace = EventArena.OwnWords.none
  private let collectsOwnWords: Bool
  private var lastText = 0..<0

  init(
    _ bytes: UnsafeRawBufferPointer, device: DeviceID, texts: Texts = .kept,
    collectsOwnWords: Bool = false
  ) {
    self.bytes = bytes
    self.device = device
    self.texts = texts
    self.collectsOwnWords = collectsOwnWords
  }

  mutating func byte() throws(EventFault) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads a varint in its only form: no needless last byte of zero bits.
  mutating func varint() throws(EventFault) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw .invalidField }
      number |= UInt64(next & 0x7f) << shift
      if next < 0x80 {
        guard next != 0 || shift == 0 else { throw .invalidField }
        return number
      }
      shift += 7
      guard shift <= 63 else { throw .invalidField }
    }
  }

  mutating func zigzag() throws(EventFault) -> Int64 {
    let number = try varint()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// Reads a count or a length, which can never exceed the bytes that are left.
  mutating func count() throws(EventFault) -> Int {
    let number = try varint()
    guard number <= UInt64(bytes.count - position) else { throw .truncated }
    return Int(number)
  }

  mutating func number() throws(EventFault) -> Int {
    guard let number = Int(exactly: try varint()) else { throw .invalidField }
    return number
  }

  mutating func text() throws(EventFault) -> String {
    let length = try count()
    defer { position += length }
    lastText = position..<position + length
    guard texts == .kept else { return "" }
    let slice = UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
    guard let text = String(validating: slice, as: UTF8.self) else { throw .invalidText }
    return text
  }

  /// Reads a text that the person typed.
  mutating func words() throws(EventFault) -> String {
    let text = try text()
    noteOwnWords()
    return text
  }

  private mutating func noteOwnWords() {
    guard !lastText.isEmpty else { return }
    if collectsOwnWords { ownWords.append(lastText) }
    ownWordsPlace =
      ownWordsPlace == .none
      ? .one(start: UInt32(lastText.lowerBound), count: UInt32(lastText.count)) : .several
  }

  mutating func raw(_ length: Int) throws(EventFault) -> [UInt8] {
    guard length <= bytes.count - position else { throw .truncated }
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  /// Whether texts are made of what is read.
  var isKeepingTexts: Bool { texts == .kept }

  /// Steps over bytes.
  mutating func skip(_ length: Int) throws(EventFault) {
    guard length <= bytes.count - position else { throw .truncated }
    position += length
  }

  mutating func flag() throws(EventFault) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw .invalidField
    }
  }

  mutating func device16() throws(EventFault) -> DeviceID {
    guard let device = DeviceID(bytes: try raw(16)) else { throw .invalidField }
    return device
  }

  mutating func ref() throws(EventFault) -> Ref {
    let sequence = try varint()
    guard try flag() else { return Ref(device: device, sequence: sequence) }
    let other = try device16()
    guard other != device else { throw .invalidField }
    return Ref(device: other, sequence: sequence)
  }

  mutating func expectZeros() throws(EventFault) {
    // Eight at a time: a row has more zeros than anything else that is looked at here.
    var rest: UInt64 = 0
    var place = position
    while place + 8 <= bytes.count {
      rest |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    for index in place..<bytes.count { rest |= UInt64(bytes[index]) }
    guard rest == 0 else { throw .trailingBytes }
  }
}
