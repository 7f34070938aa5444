import Casework

/// How many decide on what keeps somebody from work: nobody is removed, suspended or bound by conditions by the word of one or
/// two, whatever quorum a body was given. What cannot wait takes two.
enum PanelSize {
    /// Members of the panel who must be free to act: chair, lay member and clinician.
    static let least = 3
    /// The same for a measure that is immediate; a member who has a colleague at hand can always be found.
    static let leastAtOnce = 2

    /// Throws when too few members who are free to act sat at a meeting.
    ///
    /// - Parameter what: what the meeting imposes, as the start of a sentence.
    static func check(
        _ what: String,
        isImmediate: Bool = false,
        at meeting: MeetingID?,
        on file: CaseFile,
        now: Moment,
        in state: State
    ) throws(Refusal) {
        guard let meeting, let found = state.meeting(meeting), let held = found.held else { return }
        let needed = isImmediate ? leastAtOnce : least
        let free = Sitting.free(held, of: found.body, on: file, at: now, in: state).count
        guard free < needed else { return }
        let message =
            "\(what) needs \(needed) members of the panel who are free to act; \(meeting.text) had \(free)"
        throw .rule([Refusal.Fault(key: "meeting", why: "mismatch", message: message)], id: file.id.text)
    }
}
