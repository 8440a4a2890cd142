public import Reflection

/// Files that leave and files that came: letters and cards.
public protocol Postbox: AnyObject {
  /// So many letters of a folder are kept at once, and so many files are named that are not.
  var most: Int { get }
  /// Writes a file of 0600 durably and in one step, under a name that is free; a file of that very
  /// content that is there already is as good.
  ///
  /// - Parameters:
  ///   - bytes: all of it.
  ///   - name: its name, without a folder.
  ///   - folder: where it goes; `nil` for `~/Tandem`, which is made, 0700.
  /// - Throws: `FileFault`; then nothing is there that was not there before.
  /// - Returns: where it is, for people.
  func put(_ bytes: [UInt8], named name: [UInt8], in folder: [UInt8]?) throws(FileFault) -> String
  /// Reads a regular file below the limit of a share; a link at its end is not followed.
  ///
  /// - Throws: `FileFault`.
  func read(_ path: [UInt8]) throws(FileFault) -> [UInt8]
  /// Files that are named like letters and cards, the newest first.
  ///
  /// - Parameter folder: where to look; `nil` for the folder at hand, that of downloads and
  ///   `~/Tandem`.
  /// - Throws: `FileFault` when the folder that was asked for cannot be listed, or is none; the usual
  ///   ones may be missing.
  /// - Returns: regular files only, no links.
  func found(in folder: [UInt8]?) throws(FileFault) -> FoundFiles
}

extension Postbox {
  /// Writes a file under a name of our own.
  ///
  /// - Throws: `FileFault`.
  func put(
    _ bytes: [UInt8], named name: String, in folder: [UInt8]?
  ) throws(FileFault) -> String {
    try put(bytes, named: Array(name.utf8), in: folder)
  }
}

/// What lies in folders, as far as it was listed.
public struct FoundFiles: Sendable, Equatable {
  /// The files, the newest first.
  public var files: [FoundFile]
  /// Whether none was left out: an enormous folder is listed in part.
  public var isWhole: Bool

  /// Creates a listing.
  public init(files: [FoundFile], isWhole: Bool = true) {
    self.files = files
    self.isWhole = isWhole
  }
}

/// A file that may be a letter or a card; nothing of it was read.
public struct FoundFile: Sendable, Equatable {
  /// Where it is.
  public var path: [UInt8]
  /// How it is named to people: without the way to their home.
  public var name: String
  /// When it was last written.
  public var written: Moment

  /// Creates a description.
  public init(path: [UInt8], name: String, written: Moment) {
    self.path = path
    self.name = name
    self.written = written
  }
}
