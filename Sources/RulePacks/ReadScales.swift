import Casework
import Yams

extension FieldReader {
    private enum Kind: String, Word {
        case matrix, levels
    }

    /// One scale. The bands of a matrix hold every score that can occur, each once.
    mutating func scale(_ node: Node) -> Scale? {
        let keys = ["key", "kind", "source", "confidence", "likelihood", "consequence", "bands", "levels"]
        guard let fields = fields(node, of: "a scale", keys: keys) else { return nil }
        let key = word(fields, "key", ScaleKey.self)
        let source = text(fields, "source")
        let confidence = word(fields, "confidence", Confidence.self)
        let shape = word(fields, "kind", Kind.self).flatMap {
            $0 == .matrix ? matrix(fields) : levels(fields)
        }
        guard let key, let source, let confidence, let shape else { return nil }
        return Scale(key: key, source: source, confidence: confidence, shape: shape)
    }

    private mutating func matrix(_ fields: Fields) -> Scale.Shape? {
        let likelihood = five(fields, "likelihood")
        let consequence = five(fields, "consequence")
        let nodes = elements(fields, "bands", max: 25)
        var bands: [Scale.Band] = []
        for node in nodes {
            guard let band = band(node) else { continue }
            if let other = bands.first(where: { $0.scores.overlaps(band.scores) }) {
                add(
                    node.mark,
                    "the bands \"\(other.name)\" and \"\(band.name)\" overlap: a score has one band"
                )
            } else if isNew(!bands.contains { $0.name == band.name }, band.name, "band", node) {
                bands.append(band)
            }
        }
        guard bands.count == nodes.count else { return nil }
        let holes = Scale.attainableScores.filter { score in !bands.contains { $0.scores.contains(score) } }
        if let first = holes.first {
            let all = holes.map(String.init).joined(separator: ", ")
            add(
                fields.mark(of: "bands"),
                "the bands leave out \(holes.count == 1 ? "the score \(first)" : "the scores \(all)")"
            )
        }
        guard let likelihood, let consequence else { return nil }
        return .matrix(
            likelihood: likelihood,
            consequence: consequence,
            bands: bands.sorted { $0.scores.lowerBound < $1.scores.lowerBound }
        )
    }

    private mutating func band(_ node: Node) -> Scale.Band? {
        let keys = ["name", "from", "to", "source", "confidence"]
        guard let fields = fields(node, of: "a band", keys: keys) else { return nil }
        let name = name(fields, "name")
        let from = number(fields, "from", 1...25)
        let through = number(fields, "to", (from ?? 1)...25)
        let source = text(fields, "source")
        let confidence = word(fields, "confidence", Confidence.self)
        guard let name, let from, let through, let source, let confidence else { return nil }
        return Scale.Band(name: name, scores: from...through, source: source, confidence: confidence)
    }

    private mutating func five(_ fields: Fields, _ key: String) -> [String]? {
        let nodes = elements(fields, key)
        guard nodes.count == 5 else {
            add(fields.mark(of: key), "\"\(key)\" needs five names, for 1 to 5")
            return nil
        }
        let names = nodes.compactMap { text($0, key) }
        return names.count == 5 ? names : nil
    }

    private mutating func levels(_ fields: Fields) -> Scale.Shape? {
        let nodes = elements(fields, "levels", max: 25)
        guard !nodes.isEmpty else {
            add(fields.mark(of: "levels"), "a scale of levels needs \"levels\"")
            return nil
        }
        var levels: [Scale.Level] = []
        for node in nodes {
            guard let fields = self.fields(node, of: "a level", keys: ["word", "meaning"]) else { continue }
            let word = name(fields, "word")
            let meaning = text(fields, "meaning")
            guard let word, let meaning else { continue }
            if isNew(!levels.contains { $0.word == word }, word, "level", node) {
                levels.append(Scale.Level(word: word, meaning: meaning))
            }
        }
        return levels.count == nodes.count ? .levels(levels) : nil
    }
}
