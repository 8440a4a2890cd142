// swift-tools-version: 6.3
import PackageDescription

/// What every Swift target is compiled with: the coming language rules, and no warning left standing.
let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  // A release has the Swift runtime inside, so that one file can be handed on.
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
]
/// For targets that touch C: every unsafe use says so.
let besideC: [SwiftSetting] = common + [.strictMemorySafety()]
/// For targets that talk to the one person at the one terminal.
let onMain: [SwiftSetting] = common + [.defaultIsolation(MainActor.self)]
/// For what the suite plays thousands of times over: optimised in a debug build as well.
///
/// Nothing here uses `assert`, so no check is lost; `@testable` still sees everything.
let played: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
  // Every address is fixed before the program runs, and what is fixed cannot be written.
  .unsafeFlags(
    ["-Xlinker", "-z", "-Xlinker", "now", "-Xlinker", "-z", "-Xlinker", "relro"]
      + ["-Xlinker", "-z", "-Xlinker", "noexecstack"]),
]
/// For our own C: what the compiler can watch over. `.ci/package` looks for it in the program.
///
/// Fortified only where it is optimised: glibc warns otherwise, and a warning is an error.
let watched: [CSetting] = [
  .define("_GNU_SOURCE"),
  .define("_FORTIFY_SOURCE", to: "3", .when(configuration: .release)),
  .unsafeFlags(["-fstack-protector-strong", "-fstack-clash-protection", "-fcf-protection"]),
]

let fuzz = Context.environment["TANDEM_FUZZ"]
/// What `.ci/fuzz/run` builds and links with libFuzzer, each by itself.
///
/// Otherwise the same files are one test target: the suite runs them, a release build does not know them.
let fuzzing: [Target] =
  [
    ("AgeFiles", ["AgeFormat", "Sodium"]), ("Answers", ["LineTerminal", "Shell", "Posix"]),
    ("Armor", ["AgeFormat", "Sodium"]), ("Cards", ["Exchange", "Reflection"]),
    ("Letters", ["Exchange", "Reflection", "AgeFormat", "Sodium"]),
    ("CommandLine", ["Shell", "Reflection"]), ("Commands", ["Shell", "Reflection"]),
    ("Events", ["Reflection"]), ("Journals", ["SealedStore", "Posix", "CSQLite"]),
    ("Heads", ["SealedStore", "Reflection", "Sodium"]),
    ("Keys", ["AgeFormat", "Sodium"]), ("Packs", ["PackFiles", "Reflection"]),
    ("Sanitiser", ["Shell", "Posix"]), ("Settings", ["Shell", "PackFiles"]),
    ("Slots", ["SealedStore", "AgeFormat", "Sodium", "Reflection"]),
  ].map { name, modules in
    .target(
      name: "Fuzz" + name, dependencies: ["FuzzVerdict"] + modules.map { .byName(name: $0) },
      path: ".ci/fuzz/" + name,
      swiftSettings: common + [
        .define("FUZZING"), .define(fuzz == "planted" ? "PLANTED" : "SOUND"),
      ])
  } + [.target(name: "FuzzVerdict", path: ".ci/fuzz/Verdict", swiftSettings: common)]
let fuzzTests: [Target] = [
  .testTarget(
    name: "FuzzTests",
    dependencies: [
      "AgeFormat", "CSQLite", "Exchange", "LineTerminal", "PackFiles", "Posix", "Reflection",
      "SealedStore",
      "Shell",
      "Sodium",
    ],
    path: ".ci/fuzz", exclude: ["corpus", "run", "README.md"], swiftSettings: common)
]

let package = Package(
  name: "tandem",
  products: [
    // Reading and writing age files is of use to others as well.
    .library(name: "AgeFormat", targets: ["AgeFormat"])
  ],
  targets: [
    // One Swift target per C library imports it.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CPosix", cSettings: watched),
    .target(name: "CPrompts"),
    .target(
      name: "CSQLiteVFS", dependencies: ["CPosix", "CSQLite"], cSettings: [.define("_GNU_SOURCE")]),
    .target(name: "CReference", dependencies: ["CSodium", "CSQLite"]),

    // The domain. It imports nothing.
    .target(name: "Reflection", swiftSettings: common + played),

    // Adapters, each beside its library.
    .target(name: "Posix", dependencies: ["CPosix"], swiftSettings: besideC),
    .target(name: "Sodium", dependencies: ["CSodium"], swiftSettings: besideC),
    .target(name: "AgeFormat", dependencies: ["Sodium"], swiftSettings: common + played),
    .target(
      name: "PackFiles", dependencies: ["Reflection", "CYAML", "CPrompts"],
      swiftSettings: besideC + played),
    .target(
      name: "SealedStore",
      dependencies: ["Reflection", "Sodium", "AgeFormat", "Posix", "CSQLite", "CSQLiteVFS"],
      swiftSettings: besideC + played),
    .target(
      name: "Exchange", dependencies: ["Reflection", "AgeFormat", "Sodium"],
      swiftSettings: common + played),

    // The conversation.
    .target(name: "Shell", dependencies: ["Reflection"], swiftSettings: onMain),
    .target(
      name: "LineTerminal", dependencies: ["Shell", "Posix", "CReadline"], swiftSettings: onMain),
    .executableTarget(
      name: "tandem",
      dependencies: [
        "LineTerminal", "Shell", "PackFiles", "SealedStore", "Exchange", "AgeFormat", "Sodium",
        "Posix", "Reflection",
      ],
      swiftSettings: onMain, linkerSettings: staticRuntime),
    .executableTarget(
      name: "tandem-bench",
      dependencies: ["SealedStore", "PackFiles", "Reflection", "Sodium", "Posix", "CReference"],
      swiftSettings: common, linkerSettings: staticRuntime),

    // Tests.
    .target(
      name: "PTYSupport", dependencies: ["Posix"], path: "Tests/PTYSupport", swiftSettings: common),
    // Shows what the terminal adapters hear; the pty tests talk to it.
    .executableTarget(
      name: "line-echo", dependencies: ["LineTerminal", "Shell", "Posix"], path: "Tests/LineEcho",
      swiftSettings: onMain, linkerSettings: staticRuntime),
    // Reads a journal spoilt at every byte; `.ci/long flips` runs it.
    .executableTarget(
      name: "flip-walk", dependencies: ["SealedStore", "Reflection", "Sodium", "Posix"],
      path: "Tests/FlipWalk", swiftSettings: common, linkerSettings: staticRuntime),
    .testTarget(name: "ReflectionTests", dependencies: ["Reflection"], swiftSettings: common),
    .testTarget(name: "PosixTests", dependencies: ["Posix"], swiftSettings: common),
    // Stock age, the witness that is not ours.
    .target(name: "AgeWitness", path: "Tests/AgeWitness", swiftSettings: common),
    .testTarget(
      name: "AgeFormatTests", dependencies: ["AgeFormat", "Sodium", "AgeWitness"],
      swiftSettings: common),
    .testTarget(
      name: "PackFilesTests", dependencies: ["PackFiles", "Reflection"],
      exclude: ["check_schema.py"], swiftSettings: common),
    .testTarget(
      name: "SealedStoreTests",
      dependencies: ["SealedStore", "Reflection", "Sodium", "AgeFormat", "Posix"],
      swiftSettings: common),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange", "Reflection", "AgeFormat", "Sodium", "AgeWitness"],
      exclude: ["Golden"], swiftSettings: common),
    .testTarget(
      name: "ShellTests", dependencies: ["Shell", "Reflection", "PackFiles", "Posix"],
      exclude: ["Transcripts", "Golden"], swiftSettings: onMain),
    .testTarget(
      name: "TandemTests",
      dependencies: [
        "tandem", "Shell", "line-echo", "flip-walk", "PTYSupport", "SealedStore", "Reflection",
        "Sodium",
      ],
      exclude: ["canary_scan.py"], swiftSettings: common),
  ] + (fuzz == nil ? fuzzTests : fuzzing),
  swiftLanguageModes: [.v6]
)
