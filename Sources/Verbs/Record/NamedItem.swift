import Casework

/// What a hearing or a notification is about, when it is named and when there is only one thing that it can be about.
enum NamedItem {
    /// The proposal that a hearing is about; nil for a hearing about none.
    static func heard(_ given: ItemID?, in circumstances: Circumstances) throws(Refusal) -> ItemID? {
        let file = circumstances.file
        let open = file.openProposals
        if let given {
            guard open.contains(where: { $0.id == given }) else {
                throw fault(file, "\(given.text) is no proposed list action that waits for an answer")
            }
            return given
        }
        let asked = open.filter { file.wait(for: $0, in: circumstances) == .hearing }
        return try only(
            asked.isEmpty ? open.map(\.id) : asked.map(\.id),
            file,
            "proposal this hearing is about"
        )
    }

    /// The decision or measure that somebody was told of; nil when there is none that the rules ask to tell of.
    static func told(_ given: ItemID?, to addressee: String, in circumstances: Circumstances)
        throws(Refusal) -> ItemID?
    {
        let file = circumstances.file
        if let given {
            guard let item = file.item(given), item.isDecisionOrMeasure else {
                throw fault(file, "\(given.text) is no decision or measure on \(file.id.text)")
            }
            return given
        }
        let all = file.toBeTold(in: circumstances)
        let untold = all.filter { file.notices(of: $0, to: addressee).isEmpty }
        return try only(
            (untold.isEmpty ? all : untold).map(\.id),
            file,
            "decision or measure they were told of"
        )
    }

    private static func only(_ found: [ItemID], _ file: CaseFile, _ what: String) throws(Refusal) -> ItemID? {
        guard found.count > 1 else { return found.first }
        throw fault(file, "say which \(what): of=, \(found.map(\.text).joined(separator: " or "))")
    }

    private static func fault(_ file: CaseFile, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "of", why: "mismatch", message: message)], id: file.id.text)
    }
}
