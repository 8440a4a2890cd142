/// Where settings are kept.
public protocol SettingsStore: AnyObject {
  /// The settings; those before any is made when there is no file or it cannot be read.
  func load() -> Settings
  /// Keeps settings; whether they could be kept.
  func keep(_ settings: Settings) -> Bool
}
