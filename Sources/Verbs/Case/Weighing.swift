import CLP
import Casework

/// How a decision weighed what the practitioner said: everything that has to be weighed, once, in words (design rule 3).
enum Weighing {
    /// What is wrong with the lists of a decision.
    static func faults(_ file: CaseFile, _ weighs: [ItemID], _ weighing: [String]) -> [Refusal.Fault] {
        var faults = missing(file.answersToWeigh, in: weighs)
        for id in weighs where !file.canWeigh(id) {
            let message =
                "\(id.text) is not a response on \(file.id.text), nor representations, nor a comment on a report"
            faults.append(.init(key: "weighs", why: "mismatch", message: message))
        }
        if Set(weighs).count != weighs.count {
            faults.append(
                .init(key: "weighs", why: "mismatch", message: "a response is named twice in weighs=")
            )
        }
        if weighs.count != weighing.count {
            faults.append(
                .init(
                    key: "weighing",
                    why: "mismatch",
                    message: "weighing= needs one text for each response in weighs="
                )
            )
        }
        return faults
    }

    /// Throws when representations on a proposal that a decision answers are not weighed, whenever they came (domain 5.2): the
    /// latest, as many as one list holds beside the answers.
    static func check(_ weighs: [ItemID], on proposals: [ItemID], of file: CaseFile) throws(Refusal) {
        let room = max(0, Limits.listValuesMax - file.answersToWeigh.count)
        let all = proposals.flatMap { file.representations(on: $0) }
        let faults = missing(all.suffix(room).map(\.id), in: weighs)
        if !faults.isEmpty { throw .rule(faults, id: file.id.text) }
    }

    /// What a decision says of requests for a hearing that came after the time for them, and were not heard.
    static func remarks(on proposals: [ItemID], in circumstances: Circumstances) -> [String] {
        let file = circumstances.file
        return proposals.flatMap { file.representations(on: $0) }.compactMap { asked in
            guard asked.record.flag(.hearing), let last = file.missedDay(of: asked, in: circumstances),
                file.hearingRequest(on: asked.record.of ?? asked.id, in: circumstances) != nil
            else { return nil }
            return
                "\(asked.id.text) asked for a hearing after \(last.spelled), the last day for it, and none was held"
        }
    }

    private static func missing(_ ids: [ItemID], in weighs: [ItemID]) -> [Refusal.Fault] {
        ids.filter { !weighs.contains($0) }.map { id in
            .init(
                key: "weighs",
                why: "missing",
                message: "say how \(id.text) was weighed: weighs= and weighing="
            )
        }
    }
}
