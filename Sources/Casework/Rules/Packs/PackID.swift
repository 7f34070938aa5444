import HashTreeCollections

/// One version of a rule pack: a case keeps the one that it started under.
public struct PackID: Sendable, Hashable, Comparable {
    /// The pack's name.
    public let name: String
    /// Its version, from 1.
    public let version: Int

    /// A version of a pack.
    public init(name: String, version: Int) {
        self.name = name
        self.version = version
    }

    /// By name, then by version.
    public static func < (one: PackID, other: PackID) -> Bool {
        one.name == other.name ? one.version < other.version : one.name < other.name
    }
}

extension RulePack {
    /// Which version of which pack this is.
    public var id: PackID { PackID(name: name, version: version) }
}

extension State {
    /// The rule pack, if it was loaded.
    public func pack(_ id: PackID) -> RulePack? { packs[id]?.value }
    /// The latest version of a pack.
    public func pack(named name: String) -> RulePack? {
        packs.keys.filter { $0.name == name }.max().flatMap { packs[$0]?.value }
    }
    /// Every pack, by name and version.
    public var allPacks: [RulePack] { packs.keys.sorted().compactMap { packs[$0]?.value } }
    /// The version of a pack that applies to a case which starts on a day: the latest whose first day has come, or the
    /// earliest there is.
    public func pack(named name: String, on day: Day) -> RulePack? {
        let versions = packs.keys.filter { $0.name == name }.sorted().compactMap { packs[$0]?.value }
        return versions.last { $0.appliesFrom <= day } ?? versions.first
    }
    /// The pack under which cases start that are opened on a day: that version of the one that was adopted.
    public func packForNewCases(on day: Day) -> RulePack? { adoptedPack.flatMap { pack(named: $0, on: day) } }
    /// The rules of a case.
    public func rules(of file: CaseFile) -> RulePack? { file.pack.flatMap { pack($0) } }
}
