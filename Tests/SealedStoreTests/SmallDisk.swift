/// A file system in memory that is soon full.
///
/// Only root can make one; the test of the page limit needs none.
final class SmallDisk {
  let scratch: Scratch
  let isMounted: Bool

  init(kibibytes: Int) throws {
    scratch = try Scratch()
    let options = "size=\(kibibytes)k,mode=700"
    let outcome = try Programs.run(
      "/usr/bin/mount", ["-t", "tmpfs", "-o", options, "tandem-test", scratch.folder])
    isMounted = outcome.status == 0
  }

  func makeReadOnly() throws {
    let outcome = try Programs.run("/usr/bin/mount", ["-o", "remount,ro", scratch.folder])
    guard outcome.status == 0 else { throw Programs.Failed(complaint: outcome.complaint) }
  }

  deinit {
    if isMounted { _ = try? Programs.run("/usr/bin/umount", ["-l", scratch.folder]) }
  }
}
