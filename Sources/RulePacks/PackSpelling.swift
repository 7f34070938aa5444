public import Casework

/// The canonical spelling of a pack: complete, without includes, in one order, so that equal packs have equal octets.
///
/// Reading it back gives the same pack.
public enum PackSpelling {
    /// The pack as YAML.
    public static func text(of pack: RulePack) -> String {
        var out = YAMLLines()
        out.field("name", word: pack.name)
        out.field("version", word: String(pack.version))
        out.field("title", text: pack.title)
        out.field("nation", word: pack.nation.rawValue)
        out.field("legal-basis", text: pack.legalBasis)
        out.field("applies-from", word: pack.appliesFrom.iso)
        out.list("figures", pack.figures, figure)
        out.list("lists", pack.lists, list)
        out.list("scales", pack.scales, scale)
        out.list("questions", pack.questions, questionSet)
        out.list("predicates", pack.predicates, predicate)
        out.list("lapses", pack.lapses, lapse)
        out.texts("gaps", pack.gaps)
        return out.text
    }

    private static func figure(_ figure: Figure, _ out: inout YAMLLines) {
        out.field("key", word: figure.key.rawValue)
        out.field("count", word: String(figure.count.count))
        out.field("unit", word: figure.count.unit.rawValue)
        out.field("convention", word: figure.convention.rawValue)
        out.field("last-day", word: figure.lastDay.rawValue)
        out.field("whose", word: figure.whose.rawValue)
        out.field("rule", text: figure.rule)
        standing(figure.source, figure.confidence, &out)
        if let informs = figure.informs { out.field("informs", word: informs.rawValue) }
    }

    private static func list(_ list: ClosedList, _ out: inout YAMLLines) {
        out.field("key", word: list.key.rawValue)
        standing(list.source, list.confidence, &out)
        out.list("entries", list.entries, keepsEmpty: true) { entry, out in
            out.field("word", word: entry.word)
            out.field("title", text: entry.title)
            if !entry.appliesTo.isEmpty { out.field("applies-to", words: entry.appliesTo) }
            if !entry.professions.isEmpty {
                out.field("professions", words: entry.professions.map(\.rawValue))
            }
        }
    }

    private static func scale(_ scale: Scale, _ out: inout YAMLLines) {
        out.field("key", word: scale.key.rawValue)
        switch scale.shape {
        case .matrix(let likelihood, let consequence, let bands):
            out.field("kind", word: "matrix")
            standing(scale.source, scale.confidence, &out)
            out.texts("likelihood", likelihood)
            out.texts("consequence", consequence)
            out.list("bands", bands) { band, out in
                out.field("name", word: band.name)
                out.field("from", word: String(band.scores.lowerBound))
                out.field("to", word: String(band.scores.upperBound))
                standing(band.source, band.confidence, &out)
            }
        case .levels(let levels):
            out.field("kind", word: "levels")
            standing(scale.source, scale.confidence, &out)
            out.list("levels", levels) { level, out in
                out.field("word", word: level.word)
                out.field("meaning", text: level.meaning)
            }
        }
    }

    private static func questionSet(_ set: QuestionSet, _ out: inout YAMLLines) {
        out.field("name", word: set.name)
        out.field("title", text: set.title)
        out.list("items", set.questions, keepsEmpty: true) { question, out in
            out.field("id", word: question.id)
            out.field("principle", word: question.principle.rawValue)
            out.field("text", text: question.text)
            out.field("status", word: question.status.rawValue)
            out.field("source", text: question.source)
        }
    }

    private static func predicate(_ predicate: Predicate, _ out: inout YAMLLines) {
        out.field("key", word: predicate.key.rawValue)
        out.field("frequency", words: predicate.frequency.map(\.rawValue))
        out.field("safety", words: predicate.safety.map(\.rawValue))
        out.field("rule", text: predicate.rule)
        standing(predicate.source, predicate.confidence, &out)
    }

    private static func lapse(_ lapse: Lapse, _ out: inout YAMLLines) {
        out.field("measure", word: lapse.measure.rawValue)
        out.field("immediate", word: lapse.isImmediate ? "yes" : "no")
        out.field("figure", word: lapse.figure.rawValue)
        out.field("rule", text: lapse.rule)
        standing(lapse.source, lapse.confidence, &out)
    }

    private static func standing(_ source: String, _ confidence: Confidence, _ out: inout YAMLLines) {
        out.field("source", text: source)
        out.field("confidence", word: confidence.rawValue)
    }
}
