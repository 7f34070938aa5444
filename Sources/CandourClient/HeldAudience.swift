/// What the practitioner reads only with a later telling: what is recorded of a case while one of its concerns is untold.
extension Audience {
    /// The same without the practitioner and their companions where the server holds it back from them.
    func heldBack(_ request: Request, _ file: CaseFile?) -> Audience {
        guard let file, Self.isHeldBack(request) else { return self }
        let untold = file.rows("concern").filter { $0["standing"] != nil }.compactMap(\.id)
        let companions = file.people("companion")
        let others = readers.filter { reader in
            reader != file.practitioner && !companions.contains { reader.hasPrefix($0) }
        }
        guard !untold.isEmpty, others.count < readers.count else { return self }
        let isMeasure = request.verb == "measure"
        let when = "as soon as it is recorded that they were told of \(untold.joined(separator: " and "))"
        return Audience(
            readers: others,
            notReaders: notReaders,
            remarks: remarks + [
                "\(file.practitioner) will see it \(isMeasure ? "when it is approved, or " : "")\(when)."
            ]
        )
    }

    /// The steps that are not addressed to the practitioner.
    private static func isHeldBack(_ request: Request) -> Bool {
        func word(_ key: String) -> String? { request.values(of: key)?.first }
        switch request.verb {
        case "visit", "consider": return true
        case "learn": return word("level") == "organisation"
        case "refer": return word("told") == nil
        case "notify": return word("to") != "practitioner"
        case "interview": return word("kind") != "practitioner"
        case "measure": return word("kind") != "undertakings"
        default: return false
        }
    }
}
