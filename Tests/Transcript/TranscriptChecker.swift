import CLP

/// Checks a transcript against the rules that hold for every session, without a server.
///
/// Reading one has already checked grammar, canonical form and the sizes of blobs. This adds: tags rise; only
/// the server says `*`, and only `hello`, `note`, `bye`; every answer belongs to an open request; every
/// request has exactly one `ok` or `no`, in order, except that a watch ends when it ends; values have the
/// type of their key; the limits `hello` announced are kept; writes carry `once=`.
public struct TranscriptChecker {
    private struct Request {
        let tag: UInt32
        let isWatch: Bool
        let line: Int
        /// Where the line goes wrong, when it does.
        let faultAt: Int?
        /// Keys and types that are wrong, which the server must then say.
        let typeFaults: [TranscriptFault]
    }

    private let isExcerpt: Bool
    private let writes: Set<String>
    private var open: [Request] = []
    private var tagLast: UInt32 = 0
    private var blobOctetsMax = Limits.blobOctetsMax
    private var isGreeted = false
    private var isEnded = false
    private var faults: [TranscriptFault] = []

    /// Checks a transcript and returns every fault found.
    ///
    /// - Parameters:
    ///   - transcript: The session.
    ///   - isExcerpt: Part of a session: it need not begin with `hello`, and the server may say anything.
    ///   - writes: The verbs that must carry `once=`.
    public static func faults(
        in transcript: Transcript,
        isExcerpt: Bool = false,
        writes: Set<String> = []
    ) -> [TranscriptFault] {
        var checker = TranscriptChecker(isExcerpt: isExcerpt, writes: writes)
        for step in transcript.steps { checker.check(step) }
        checker.finish()
        return checker.faults
    }

    private init(isExcerpt: Bool, writes: Set<String>) {
        self.isExcerpt = isExcerpt
        self.writes = writes
        isGreeted = isExcerpt
    }

    private mutating func report(_ step: Transcript.Step, _ what: String) {
        faults.append(TranscriptFault(line: step.line, what: what))
    }

    private mutating func check(_ step: Transcript.Step) {
        if isEnded { report(step, "nothing follows `* bye`") }
        if let message = step.message {
            if message.encoded != step.octets { report(step, "not in canonical form") }
            if step.side == .server { faults += typeFaults(of: message, step) }
        }
        switch step.side {
        case .client: checkRequest(step)
        case .server: checkAnswer(step)
        }
    }

    private mutating func checkRequest(_ step: Transcript.Step) {
        if !isGreeted { report(step, "a client sends nothing before `* hello`") }
        let fault = step.message == nil ? Self.fault(ofLineIn: step.octets) : nil
        guard let tag = Self.tag(of: step.message) ?? fault?.tag else {
            if step.message != nil { report(step, "only the server says `*`") }
            return
        }
        if tag <= tagLast { report(step, "tags must rise") }
        tagLast = tag
        let verb = step.message?.verb
        let typeFaults = step.message.map { self.typeFaults(of: $0, step) } ?? []
        open.append(
            Request(
                tag: tag,
                isWatch: verb == "watch",
                line: step.line,
                faultAt: fault?.at,
                typeFaults: typeFaults
            )
        )
        if let blob = step.message?.blob, blob.count > blobOctetsMax {
            report(step, "the blob is larger than `hello` allows")
        }
        if let verb, writes.contains(verb), step.message?.values(of: "once") == nil {
            report(step, "`\(verb)` needs `once=`")
        }
    }

    private static func tag(of message: Message?) -> UInt32? {
        switch message?.head {
        case .tag(let tag): tag
        case .star, nil: nil
        }
    }

    /// Why raw octets are refused; nil when their first line is legal, as that of a blob may be.
    private static func fault(ofLineIn octets: [UInt8]) -> SyntaxFault? {
        let line = Array(octets.prefix { $0 != 0x0A })
        var tokens = Tokens()
        return line.withUnsafeBytes { raw in
            do throws(SyntaxFault) {
                try tokens.read(raw)
                return nil
            } catch {
                return error
            }
        }
    }

    private mutating func checkAnswer(_ step: Transcript.Step) {
        guard let message = step.message else { return }
        switch message.head {
        case .star: checkNotice(message, step)
        case .tag(let tag): checkAnswer(message, to: tag, step)
        }
    }

    private mutating func checkNotice(_ message: Message, _ step: Transcript.Step) {
        switch message.verb {
        case "hello":
            if isGreeted, !isExcerpt { report(step, "`hello` is said once") }
            isGreeted = true
            if let value = message.values(of: "blob")?.first, let limit = Digits.value(of: value.string) {
                blobOctetsMax = limit
            }
        case "bye": isEnded = true
        case "note": break
        case _ where isExcerpt: break
        default: report(step, "unasked, the server says `hello`, `note` and `bye` and nothing else")
        }
    }

    private mutating func checkAnswer(_ message: Message, to tag: UInt32, _ step: Transcript.Step) {
        guard let index = open.firstIndex(where: { $0.tag == tag }) else {
            report(step, "no open request has this tag")
            return
        }
        if !open[index].isWatch, open[..<index].contains(where: { !$0.isWatch }) {
            report(step, "answers come in the order of the requests")
        }
        if message.values.first == .atom("bad.syntax"), let at = message.values(of: "at")?.first,
            Digits.value(of: at.string) != open[index].faultAt
        {
            report(step, "`at=` is not where the line goes wrong")
        }
        switch message.verb {
        case "row": break
        case "ok", "no":
            let request = open.remove(at: index)
            let code = message.values.first?.string ?? ""
            if message.verb == "ok" || !code.hasPrefix("bad.") { faults += request.typeFaults }
        default: report(step, "an answer is `row`, `ok` or `no`")
        }
    }

    private func typeFaults(of message: Message, _ step: Transcript.Step) -> [TranscriptFault] {
        message.attributes.compactMap { attribute in
            guard let type = Keys.type(of: attribute.key) else {
                return TranscriptFault(
                    line: step.line,
                    what: "the key `\(attribute.key)` is not in the registry"
                )
            }
            let isRight = attribute.values.allSatisfy(type.accepts)
            return isRight
                ? nil : TranscriptFault(line: step.line, what: "`\(attribute.key)` takes a \(type.name)")
        }
    }

    private mutating func finish() {
        guard !isEnded else { return }
        for request in open where !(isExcerpt && request.isWatch) {
            faults.append(TranscriptFault(line: request.line, what: "no `ok` or `no` ends this request"))
        }
    }
}
