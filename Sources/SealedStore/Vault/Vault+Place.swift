import Posix
public import Reflection

extension Vault {
  /// Whether anything lies where a journal would, as far as that can be told.
  public static func exists(_ path: String) -> Bool {
    (try? Files.exists(path)) ?? false
  }

  /// Why it cannot be told whether anything lies where a journal would; `nil` when it can.
  public static func unreachable(_ path: String) -> EventLogFailure? {
    do throws(SystemError) { _ = try Files.exists(path) } catch {
      return .unreachable(file: path, code: error.code)
    }
    return nil
  }

  /// Who else may write where a journal is, or would be; `nil` when nobody may, as far as that can be
  /// told.
  public static func openness(at path: String) -> OpenPlace? {
    let path = (try? followed(path)) ?? path
    if let place = try? Place(path, isReadOnly: true) { return place.openness }
    // Missing folders will be made for this user alone: only what keeps no permissions stays open.
    var folder = Files.folder(of: path)
    while folder != "/", folder != ".", (try? Files.exists(folder)) != true {
      folder = Files.folder(of: folder)
    }
    guard let above = try? Place(folder + "/journal", isReadOnly: true),
      above.openness?.kind == .withoutModes
    else { return nil }
    return OpenPlace(file: Files.folder(of: path), kind: .withoutModes)
  }
}
