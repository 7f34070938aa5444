public import Casework
import Yams

/// Reads rule packs from YAML. Every problem is found in one go, with its place; unknown keys and words are errors.
public enum PackReader {
    /// The keys of a pack, in the order of its canonical spelling.
    static let head = ["name", "version", "title", "nation", "legal-basis", "applies-from"]

    /// The pack in a text. Parts that it includes are those that ship with Candour.
    ///
    /// - Throws: ``YAMLProblems``, all of them at once. Limits: ``YAMLText/octetsMax`` octets, 500 elements of a list,
    ///   ``RulePack/textMax`` octets of a text.
    public static func read(_ text: String, path: String) throws(YAMLProblems) -> RulePack {
        try read(text, path: path, parts: ShippedPacks.part)
    }

    /// Everything that is wrong with a text; empty for a pack that can be used.
    public static func check(_ text: String, path: String) -> [YAMLProblem] {
        do {
            _ = try read(text, path: path)
            return []
        } catch {
            return error.problems
        }
    }

    static func read(
        _ text: String,
        path: String,
        parts: (String) -> String?
    ) throws(YAMLProblems) -> RulePack {
        var reader = FieldReader(path: path)
        let root = try YAMLText.root(of: text, path: path)
        let fields = reader.fields(root, of: "a pack", keys: head + ["includes"] + PackSections.keys)
        guard let fields else { throw YAMLProblems(problems: reader.problems) }
        var sections = PackSections()
        for node in reader.elements(fields, "includes") {
            guard let name = reader.name(node, "includes") else { continue }
            guard let part = parts(name) else {
                let hint = NearestWord.hint(for: name, in: ShippedPacks.partNames, called: "parts")
                reader.add(node.mark, "there is no part \"\(name)\".\(hint)")
                continue
            }
            var partReader = FieldReader(path: "\(name).yaml")
            let partRoot = try YAMLText.root(of: part, path: partReader.path)
            if let fields = partReader.fields(partRoot, of: "a part", keys: PackSections.keys) {
                sections.read(fields, &partReader)
            }
            guard partReader.problems.isEmpty else { throw YAMLProblems(problems: partReader.problems) }
        }
        let pack = self.pack(fields, &sections, &reader)
        guard let pack, reader.problems.isEmpty else { throw YAMLProblems(problems: reader.problems) }
        // Packs are kept in their complete spelling, which must be readable again.
        let complete = PackSpelling.text(of: pack)
        if let refusal = YAMLGuard.refusal(of: complete, octetsMax: YAMLText.octetsMax) {
            reader.add(nil, "the pack cannot be kept with all its parts: \(refusal.message)")
            throw YAMLProblems(problems: reader.problems)
        }
        return pack
    }

    private static func pack(
        _ fields: Fields,
        _ sections: inout PackSections,
        _ reader: inout FieldReader
    ) -> RulePack? {
        let name = reader.name(fields, "name")
        let version = reader.number(fields, "version", 1...RulePack.versionMax)
        let title = reader.text(fields, "title")
        let nation = reader.word(fields, "nation", Nation.self)
        let legalBasis = reader.text(fields, "legal-basis")
        let appliesFrom = reader.day(fields, "applies-from")
        sections.read(fields, &reader)
        sections.checkTogether(&reader)
        guard let name, let version, let title, let nation, let legalBasis, let appliesFrom else {
            return nil
        }
        return RulePack(
            name: name,
            version: version,
            title: title,
            nation: nation,
            legalBasis: legalBasis,
            appliesFrom: appliesFrom,
            figures: sections.figures,
            lists: sections.lists,
            scales: sections.scales,
            questions: sections.questions,
            predicates: sections.predicates,
            lapses: sections.lapses,
            gaps: sections.gaps
        )
    }
}
