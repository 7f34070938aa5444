public import Casework

/// The packs that ship inside the program, and the parts that any pack may include.
public enum ShippedPacks {
    private static let packs: [(name: String, octets: [UInt8])] = [
        ("employed-mhps", PackageResources.employed_mhps_yaml),
        ("england-primary-care", PackageResources.england_primary_care_yaml),
        ("northern-ireland-hpss", PackageResources.northern_ireland_hpss_yaml),
        ("scotland-primary-care", PackageResources.scotland_primary_care_yaml),
        ("wales-primary-care", PackageResources.wales_primary_care_yaml),
    ]

    private static let parts: [(name: String, octets: [UInt8])] = [
        ("employer", PackageResources.employer_yaml),
        ("fairness", PackageResources.fairness_yaml),
        ("list-holder", PackageResources.list_holder_yaml),
        ("local", PackageResources.local_yaml),
        ("records", PackageResources.records_yaml),
        ("severity", PackageResources.severity_yaml),
        ("words", PackageResources.words_yaml),
    ]

    /// The names of the packs, in order.
    public static let names: [String] = packs.map(\.name)

    /// Every pack that ships, read once.
    public static let all: [RulePack] = names.compactMap { try? pack($0) }

    /// The names of the parts that a pack may include, in order.
    public static let partNames: [String] = parts.map(\.name)

    /// The YAML of a pack, as it ships.
    public static func text(of name: String) -> String? {
        packs.first { $0.name == name }.map { String(decoding: $0.octets, as: UTF8.self) }
    }

    /// The YAML of a part, as it ships.
    public static func part(_ name: String) -> String? {
        parts.first { $0.name == name }.map { String(decoding: $0.octets, as: UTF8.self) }
    }

    /// A pack, its parts included; nil when none ships under that name.
    ///
    /// - Throws: ``YAMLProblems`` when it cannot be read, which a test rules out.
    public static func pack(_ name: String) throws(YAMLProblems) -> RulePack? {
        guard let text = text(of: name) else { return nil }
        return try PackReader.read(text, path: "\(name).yaml")
    }
}
