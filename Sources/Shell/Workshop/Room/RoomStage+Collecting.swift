import Reflection

extension RoomStage {
  /// At the end of a step that is collected, asks whether its question is closed, and shows the
  /// result.
  ///
  /// - Returns: how the workshop was left meanwhile; `nil` also when it goes on.
  func closeQuestion() -> End? { nil }
}
