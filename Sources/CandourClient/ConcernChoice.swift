/// The concern that somebody means who may have typed only the case: the one that waits for an answer, or one of a list.
struct ConcernChoice {
    let desk: Desk

    /// The reference as it was typed, in full: a concern, or a case that has one.
    /// - Parameter typed: what stands on the command line; asked for when it is missing.
    func reference(_ typed: String?) throws(ClientFault) -> String {
        try desk.answer(
            typed,
            flag: "a case reference",
            what: "a case reference, like 42",
            question: "Which case or concern?",
            hint: nil
        ) { text throws(ClientFault) in try CaseReference.readCaseOrConcern(text, today: desk.typingDay) }
    }

    /// The concern of a reference.
    /// - Parameters:
    ///   - reference: a concern, which stays as it is, or a case.
    ///   - file: the case; without it, because the server cannot be reached, a case stands for its first concern.
    func concern(_ reference: String, in file: CaseFile?) throws(ClientFault) -> String {
        guard !reference.contains(".") else { return reference }
        let all = file?.rows("concern") ?? []
        let open = all.filter { ["open", "explained"].contains($0["state"]) }
        let candidates = open.isEmpty ? all : open
        guard candidates.count > 1 else { return candidates.first?.id ?? reference + ".1" }
        let choices = candidates.map {
            Choice($0.id ?? "", "\($0.id ?? ""): \(Screen.safeLine($0["title"] ?? ""))")
        }
        guard desk.canAsk else {
            throw ClientFault(
                .usage,
                "\(reference) has \(Plural.of(candidates.count, open.isEmpty ? "concern" : "open concern")). Enter the one you mean.",
                advice: choices.map { "  " + $0.label }
            )
        }
        return try desk.need(
            choice: nil,
            flag: "the concern",
            what: "a concern",
            question: "Which concern do you mean?",
            of: choices
        )
    }
}
