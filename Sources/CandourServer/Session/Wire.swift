import CLP
import Casework

/// Lines of the server, spelled. The mapping from refusals to the wire is here and nowhere else.
enum Wire {
    /// `TAG no CODE …`, with its faults before it.
    static func refusal(_ refusal: Refusal, tag: UInt32, reference: String? = nil, left: Int? = nil)
        -> [UInt8]
    {
        var octets: [UInt8] = []
        for fault in refusal.faults {
            var row = LineBuilder("row")
            row.append(atom: "fault")
            row.append(key: "key", atom: fault.key)
            row.append(key: "why", atom: fault.why)
            row.append(key: "msg", text: short(fault.message))
            row.write(head: .tag(tag), to: &octets)
        }
        var line = LineBuilder("no")
        line.append(atom: refusal.code.rawValue)
        for field in refusal.fields { append(field, to: &line) }
        if let left { line.append(key: "left", number: left) }
        if let reference { line.append(key: "ref", atom: reference) }
        line.append(key: "msg", text: short(refusal.message))
        line.write(head: .tag(tag), to: &octets)
        return octets
    }

    /// A sentence may quote what a hostile request said; a refusal must always fit its line.
    private static func short(_ sentence: String) -> String {
        guard sentence.unicodeScalars.count > ServerLimits.sentenceMax else { return sentence }
        return String(String.UnicodeScalarView(sentence.unicodeScalars.prefix(ServerLimits.sentenceMax)))
            + "…"
    }

    private static func append(_ field: Refusal.Field, to line: inout LineBuilder) {
        // A field that a hostile request chose may be anything; only atoms are sent back.
        let values = field.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let isShort = field.value.utf8.count <= ServerLimits.sentenceMax
        guard isShort, values.allSatisfy({ Atom.isValid($0) }) else { return line.append(cleared: field.key) }
        line.append(key: field.key, atoms: values)
    }

    /// `TAG no bad.syntax at=…`.
    static func syntax(_ fault: SyntaxFault, tag: UInt32) -> [UInt8] {
        var line = LineBuilder("no")
        line.append(atom: "bad.syntax")
        line.append(key: "at", number: fault.at)
        line.append(key: "msg", text: fault.sentence)
        return line.message(head: .tag(tag)) ?? []
    }

    /// `TAG ok`.
    static func ok(tag: UInt32) -> [UInt8] { LineBuilder("ok").message(head: .tag(tag)) ?? [] }

    /// `* bye CODE …`.
    static func bye(_ code: String, _ message: String? = nil, retry: Int? = nil) -> [UInt8] {
        var line = LineBuilder("bye")
        line.append(atom: code)
        if let retry { line.append(key: "retry", number: retry) }
        if let message { line.append(key: "msg", text: message) }
        return line.message(head: .star) ?? []
    }

    /// `* hello clp/1 …`: who the server thinks the peer is, and the limits of this connection.
    static func hello(epoch: String, server: String, standing: Session.Standing, person: Person?) -> [UInt8] {
        var line = LineBuilder("hello")
        line.append(atom: "clp/1")
        line.append(key: "epoch", atom: epoch)
        line.append(key: "server", text: server)
        let isSignedIn = standing.isSignedIn
        line.append(key: "line", number: Limits.lineOctetsMax)
        line.append(key: "blob", number: isSignedIn ? Limits.blobOctetsMax : Limits.blobOctetsMaxBeforeSignIn)
        line.append(
            key: "inflight",
            number: isSignedIn ? ServerLimits.inflightMax : ServerLimits.inflightBeforeSignInMax
        )
        let idle = isSignedIn ? ServerLimits.idleSeconds : ServerLimits.idleBeforeSignInSeconds
        line.append(key: "idle", number: Int(idle))
        line.append(key: "caps", atoms: ["once", "watch"])
        switch standing {
        case .enrolling: line.append(key: "auth", atom: "enrol")
        case .renewing: line.append(key: "auth", atom: "renew")
        case .signedIn(let id, _):
            line.append(key: "user", atom: id.text)
            line.append(key: "role", atoms: person?.roles.map(\.rawValue) ?? [])
            if let last = person?.notices.last { line.append(key: "notice", atom: last.at.rfc3339) }
        }
        return line.message(head: .star) ?? []
    }
}
