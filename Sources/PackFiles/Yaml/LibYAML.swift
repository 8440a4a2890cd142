import CYAML

/// What concerns libyaml as a whole.
public enum LibYAML {
  /// The version of libyaml that runs, such as `0.2.5`.
  ///
  /// The corresponding C function is `yaml_get_version_string`.
  public static var version: String {
    unsafe yaml_get_version_string().map { unsafe String(cString: $0) } ?? ""
  }
}
