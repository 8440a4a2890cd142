import Foundation
import Testing

@testable import Posix

@Suite struct EnvironmentTests {
  @Test func `a variable has the value that the process was given`() {
    #expect(Environment.text("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(Environment.isSet("PATH"))
  }

  @Test func `a variable that is not there has no value`() {
    #expect(Environment.bytes("TANDEM_NO_SUCH_VARIABLE") == nil)
    #expect(!Environment.isSet("TANDEM_NO_SUCH_VARIABLE"))
    // The beginning of a name is not the name.
    #expect(Environment.bytes("PAT") == nil)
  }

  @Test(arguments: [
    ("/x/data", "/x/data"), ("/x/data//", "/x/data"), ("relative", "/else"), ("", "/else"),
    (nil, "/else"), ("/", ""),
  ])
  func `a folder that is not absolute is ignored`(_ value: String?, _ folder: String) {
    let chosen = StandardFolders.chosen(value.map { Array($0.utf8) }, else: Array("/else".utf8))
    #expect(String(decoding: chosen, as: UTF8.self) == folder)
  }

  @Test func `the home is an absolute path`() {
    #expect(StandardFolders.home.first == UInt8(ascii: "/"))
    #expect(StandardFolders.data.count > StandardFolders.home.count)
  }
}
