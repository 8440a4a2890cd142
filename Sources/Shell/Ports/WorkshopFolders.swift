public import Reflection

/// The folders of workshops: cards and contributions, which whoever shares the folder may see.
public protocol WorkshopFolders: AnyObject {
  /// The most files of a folder that are looked at.
  var most: Int { get }
  /// How a path is named to people: without the way to their home.
  func shown(_ path: [UInt8]) -> String
  /// Makes a folder that others may look into.
  ///
  /// - Parameters:
  ///   - name: its name in `~/Tandem`.
  ///   - path: where it is to be instead; `nil` for there.
  /// - Throws: `FileFault`; one that is there is as good.
  /// - Returns: its path.
  func make(_ name: String, at path: [UInt8]?) throws(FileFault) -> [UInt8]
  /// Whether a path names a folder.
  func isFolder(_ path: [UInt8]) -> Bool
  /// Writes a file that everybody may read, durably and in one step, under a name that is free; a file
  /// of that very content that is there already is as good.
  ///
  /// - Parameters:
  ///   - bytes: all of it.
  ///   - name: its name, without a folder.
  ///   - folder: where it goes.
  ///   - date: the day that it bears, whenever it was written; `nil` for now.
  /// - Throws: `FileFault`; then nothing is there that was not there before.
  func put(
    _ bytes: [UInt8], named name: String, in folder: [UInt8], dated date: CivilDate?
  ) throws(FileFault)
  /// The names of the regular files in a folder, sorted; no links, nothing hidden.
  ///
  /// - Throws: `FileFault` when the folder cannot be read.
  /// - Returns: the names, and whether none was left out: an enormous folder is listed in part.
  func names(in folder: [UInt8]) throws(FileFault) -> (names: [String], isWhole: Bool)
  /// Reads a regular file, no link followed.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - folder: where it is.
  ///   - limit: so many bytes at most: a longer file comes out so long.
  /// - Throws: `FileFault`.
  /// - Returns: its bytes.
  func read(
    _ name: String, in folder: [UInt8], atMost limit: Int
  ) throws(FileFault) -> [UInt8]
  /// Removes a file; one that is not there is no failure.
  ///
  /// - Throws: `FileFault`.
  func remove(_ name: String, in folder: [UInt8]) throws(FileFault)
}
