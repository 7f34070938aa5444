// swift-tools-version: 6.2
import PackageDescription

/// Every target is built the same way: Swift 6 mode, warnings as errors, imports private by default.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let trees: Target.Dependency = .product(name: "HashTreeCollections", package: "swift-collections")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "candour",
    products: [
        .executable(name: "candourd", targets: ["candourd"]),
        .executable(name: "candour", targets: ["candour"]),
        .executable(name: "candour-admin", targets: ["candour-admin"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // Pinned: Linux is kept by GRDB's community, and the storage contract runs on each change of version.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        // Leaves
        library("CLP"),
        library("Casework", [trees]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(
            name: "RulePacks",
            dependencies: ["Casework", yams],
            resources: [.embedInCode("Packs")],
            swiftSettings: strict
        ),
        // Core
        library("Verbs", ["CLP", "Casework", "RulePacks"]),
        // Plausible cases for the bench and the tests of the statistics
        library("SampleCases", ["CLP", "Casework", "Verbs"]),
        // Cryptography and TLS
        library("OpenSSL", ["COpenSSL"]),
        library("TLS", ["OpenSSL", nioCore]),
        library("Invitations", ["CLP", "OpenSSL"]),
        library("Receipts", ["CLP", "OpenSSL"]),
        // Journal
        library("Journal", ["CLP", "Casework", "OpenSSL", "RulePacks"]),
        library("JournalSQLite", ["Journal", grdb, sqlite]),
        // Help as manual pages
        library("Manual", [arguments]),
        // Shells
        library(
            "CandourServer",
            [
                "CLP", "Casework", "Verbs", "Journal", "OpenSSL", "Receipts", "RulePacks", "TLS", nioCore,
                nioPosix,
                logging,
                yams,
            ]
        ),
        library(
            "CandourClient",
            ["CLP", "Invitations", "Manual", "OpenSSL", "Receipts", "CEditLine", arguments]
        ),
        // Composition roots
        program(
            "candourd",
            [
                "CandourServer", "Casework", "Invitations", "Journal", "JournalSQLite", "OpenSSL",
                "CLP", "Manual", "Receipts", "RulePacks",
                arguments, logging,
            ]
        ),
        program("candour", ["CandourClient", arguments]),
        program("candour-admin", ["CandourClient", arguments]),
        // The load generator of scripts/bench and scripts/torture
        program(
            "candour-load",
            [
                "CLP", "CandourServer", "Casework", "Journal", "JournalSQLite", "OpenSSL", "SampleCases",
                arguments,
            ]
        ),
        // Prints the generated documents for scripts/regen
        program("candour-regen", ["CLP", "Casework", "Verbs"]),
        // Tests
        .target(name: "Transcript", dependencies: ["CLP"], path: "Tests/Transcript", swiftSettings: strict),
        .target(
            name: "Fixture",
            dependencies: ["CLP", "CandourServer", "Casework", "Journal", "OpenSSL", logging],
            path: "Tests/Fixture",
            swiftSettings: strict
        ),
        tests("CLPTests", ["CLP", "Transcript"]),
        .testTarget(
            name: "CaseworkTests",
            dependencies: ["Casework"],
            exclude: ["Expected"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RulePacksTests",
            dependencies: ["RulePacks", "Casework"],
            exclude: ["Expected"],
            swiftSettings: strict
        ),
        tests("SampleCasesTests", ["Casework", "RulePacks", "SampleCases", "Verbs"]),
        tests("VerbsTests", ["CLP", "Casework", "Verbs", "candour-regen"]),
        tests(
            "CandourServerTests",
            [
                "CLP", "CandourServer", "Casework", "Fixture", "Journal", "OpenSSL", "Receipts", "RulePacks",
                "TLS", "Verbs",
                nioCore, nioPosix, nioEmbedded, logging,
            ]
        ),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "CLP", "CandourServer", "Casework", "Fixture", "Journal", "OpenSSL", "Transcript", "Verbs",
            ],
            exclude: ["Expected"],
            swiftSettings: strict
        ),
        tests(
            "Transcripts",
            [
                "CLP", "CandourServer", "Casework", "Fixture", "Journal", "OpenSSL", "Receipts", "Transcript",
                "Verbs",
            ]
        ),
        tests(
            "Hostile",
            [
                "CLP", "COpenSSL", "CandourServer", "Casework", "Fixture", "Journal", "OpenSSL", "Receipts",
                "Verbs",
                nioCore,
            ]
        ),
        tests("ReceiptsTests", ["Receipts", "CLP", "OpenSSL"]),
        tests("OpenSSLTests", ["OpenSSL", "COpenSSL"]),
        tests("TLSTests", ["TLS", "OpenSSL", nioCore, nioPosix, nioEmbedded]),
        tests("JournalTests", ["Journal", "CLP", "Casework", "OpenSSL", trees]),
        tests("JournalSQLiteTests", ["JournalSQLite", "Journal", "OpenSSL", "CLP", grdb]),
        tests(
            "CandourClientTests",
            ["CandourClient", "CLP", "Casework", "Invitations", "OpenSSL", "Receipts", "candourd"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
