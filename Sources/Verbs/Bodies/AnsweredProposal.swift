import Casework

/// The proposed list action that a decision answers, whatever it comes to (domain 5.3).
enum AnsweredProposal {
    /// The one that is named, or the only one that waits; nil when a decision answers none.
    ///
    /// - Parameters:
    ///   - body: who decides; nil for the core team.
    ///   - meeting: at which meeting.
    static func find(
        _ given: ItemID?,
        for outcome: Outcome,
        by body: Body?,
        at meeting: MeetingID?,
        in circumstances: Circumstances
    ) throws(Refusal) -> ItemID? {
        let file = circumstances.file
        func fault(_ key: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: "missing", message: message)], id: file.id.text)
        }
        guard body?.kind == .panel else {
            if given != nil {
                throw fault("proposal", "only a panel answers a proposal of list action: leave proposal= out")
            }
            if outcome == .notTakenForward {
                throw fault("outcome", "only a panel decides not to take a proposal forward")
            }
            return nil
        }
        // No action on the case ends it, and all that was proposed; on a proposal, that proposal alone.
        if outcome == .noAction, given == nil { return nil }
        let proposal = try choose(given, among: file.openProposals, fault)
        if outcome == .notTakenForward, proposal == nil {
            throw fault("proposal", "no proposed list action waits for an answer")
        }
        guard outcome.isStatutory else { return proposal?.id }
        // A suspension rests on the measure that the panel approved, which had its notice.
        if outcome == .suspension { return proposal.flatMap { $0.isNotice(of: outcome) ? $0.id : nil } }
        guard let proposal, proposal.isNotice(of: outcome) else {
            throw fault(
                "outcome",
                "give notice of the proposed action first: propose kind=, for \(outcome.rawValue)"
            )
        }
        switch file.wait(for: proposal, in: circumstances) {
        case nil:
            try Sitting.checkHeard([proposal], at: meeting, in: circumstances)
            return proposal.id
        case .hearing:
            throw fault("outcome", "the practitioner asked for a hearing: hold it and record it first, hear")
        case .representations(let last):
            let until = last.map { ", or until \($0.iso) has passed" } ?? ""
            throw fault("outcome", "wait for the practitioner's representations\(until)")
        }
    }

    private static func choose(
        _ given: ItemID?,
        among open: [RecordItem],
        _ fault: (String, String) -> Refusal
    ) throws(Refusal) -> RecordItem? {
        if let given {
            guard let named = open.first(where: { $0.id == given }) else {
                throw fault("proposal", "\(given.text) is no proposed list action that waits for an answer")
            }
            return named
        }
        guard open.count > 1 else { return open.first }
        let names = open.map(\.id.text).joined(separator: " or ")
        throw fault("proposal", "say which proposal this answers: proposal=, \(names)")
    }
}
