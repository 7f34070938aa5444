import CLP

/// A connection to the server, from `hello` on. Requests go out one at a time with rising tags, and answers are
/// matched by tag. Nothing is "connected" before the server has said who it takes us for.
public final class Connection {
    /// How long to wait for an answer, in seconds.
    public static let answerSecondsMax = 60
    /// How long a watch may be silent, in seconds: the server sends a mark every 30 (protocol, section 3.12).
    static let watchSecondsMax = 120

    /// After how many seconds without an octet it is said that the answer is waited for, first and from then on.
    static let firstSilence = 5
    static let laterSilence = 30

    /// Told how many seconds nothing has come, and how many octets of what was sent are still on their way, as far as that
    /// can be: the text or the part of a file that waits for its answer.
    var onSilence: ((_ seconds: Int, _ octets: Int) -> Void)?
    /// Whether something was said of a silence: on a slow line each part of a file would say it again.
    private var hasSaid = false
    private var octetsAway = 0
    /// Who the server takes us for.
    public private(set) var hello: Hello
    private let transport: any Transport
    private var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
    private var unread: [UInt8] = []
    private var lastTag: UInt32 = 0

    /// Waits for `hello`.
    /// - Parameter transport: an open transport; closed again when the server does not greet us.
    public convenience init(_ transport: any Transport) throws(ClientFault) {
        try self.init(transport, onSilence: nil)
    }

    /// - Parameter onSilence: told how many seconds nothing has come, now and then, and how many octets are on their way.
    init(_ transport: any Transport, onSilence: ((Int, Int) -> Void)?) throws(ClientFault) {
        self.transport = transport
        self.onSilence = onSilence
        hello = Hello.none
        do throws(ClientFault) {
            hello = try greeting()
        } catch {
            transport.close()
            throw error
        }
    }

    /// Sends a request and gives its answer; a refusal is thrown as a fault in plain words.
    @discardableResult
    public func ask(_ request: Request) throws(ClientFault) -> Outcome {
        let outcome = try exchange(request)
        if let code = outcome.refusal { throw Refusals.fault(code: code, outcome: outcome) }
        return outcome
    }

    /// Sends a request and gives its answer, `ok` or `no`.
    /// - Parameters:
    ///   - request: what to send.
    ///   - seconds: how long each part of the answer may take.
    ///   - onRow: called for each row as it comes; returns false to stop listening (the connection is then of no
    ///     further use but to be closed).
    public func exchange(
        _ request: Request,
        within seconds: Int = Connection.answerSecondsMax,
        onRow: ((Row) throws(ClientFault) -> Bool)? = nil
    ) throws(ClientFault) -> Outcome {
        lastTag += 1
        octetsAway = request.blobOctets
        try transport.send(request.octets(tag: lastTag))
        do throws(ClientFault) {
            return try answer(within: seconds + request.slowSeconds, onRow)
        } catch {
            // What only reads has no fate.
            throw request.values(of: "once") == nil ? error : error.afterSending
        }
    }

    /// Says goodbye, as far as the server still listens, and closes.
    public func close() {
        lastTag += 1
        if let octets = try? Request("bye").octets(tag: lastTag) {
            try? transport.send(octets)
        }
        transport.close()
    }

    private func answer(within seconds: Int, _ onRow: ((Row) throws(ClientFault) -> Bool)?)
        throws(ClientFault) -> Outcome
    {
        var rows: [Row] = []
        while true {
            let message = try next(within: seconds, isWatch: onRow != nil)
            guard case .tag(let tag) = message.head else {
                if message.verb == "bye" { throw Refusals.farewell(message) }
                continue
            }
            guard tag == lastTag else { continue }
            let row = Row(message)
            switch message.verb {
            case "row":
                guard let onRow else {
                    rows.append(row)
                    continue
                }
                if try !onRow(row) { return Outcome(rows: rows, last: row, refusal: nil) }
            case "ok": return Outcome(rows: rows, last: row, refusal: nil)
            case "no": return Outcome(rows: rows, last: row, refusal: message.values.first?.string ?? "fail")
            default: continue
            }
        }
    }

    private func greeting() throws(ClientFault) -> Hello {
        while true {
            let message = try next(within: Self.answerSecondsMax)
            guard message.head == .star else {
                throw ClientFault(.version, "The server answered before it said hello.")
            }
            switch message.verb {
            case "hello":
                guard message.values.first?.string == "clp/1" else {
                    throw ClientFault(
                        .version,
                        "This program is too old for the server. The server speaks \(message.values.first?.string ?? "another version").",
                        advice: ["Update this program, or ask your administrator to."]
                    )
                }
                return try Hello(Row(message))
            case "bye": throw Refusals.farewell(message)
            default: continue
            }
        }
    }

    private func next(within seconds: Int, isWatch: Bool = false) throws(ClientFault) -> Message {
        while true {
            if let message = try framed() { return message }
            let octets = try received(within: seconds, isWatch: isWatch)
            guard !octets.isEmpty else {
                throw ClientFault(.unreachable, "The server closed the connection before it answered.")
            }
            unread += octets
        }
    }

    /// Waits for octets, and says now and then that it still does: silence looks like a program that has stopped.
    private func received(within seconds: Int, isWatch: Bool) throws(ClientFault) -> [UInt8] {
        guard let onSilence, !isWatch else { return try transport.receive(within: seconds) }
        var waited = 0
        while true {
            let isFirst = waited == 0 && !hasSaid
            let slice = min(isFirst ? Self.firstSilence : Self.laterSilence, seconds - waited)
            do throws(ClientFault) {
                return try transport.receive(within: slice)
            } catch {
                waited += slice
                guard error == Socket.silent, waited < seconds else { throw error }
                hasSaid = true
                onSilence(waited, octetsAway)
            }
        }
    }

    private func framed() throws(ClientFault) -> Message? {
        var message: Message?
        var consumed = 0
        do {
            try unread.withUnsafeBytes { (octets) throws -> Void in
                guard let extent = try framer.next(in: octets) else { return }
                let blob = extent.blob.map { Array(octets[$0]) }
                message = try Message(line: UnsafeRawBufferPointer(rebasing: octets[extent.line]), blob: blob)
                consumed = extent.octetsConsumed
            }
        } catch {
            throw ClientFault(
                .version,
                "The server sent something this program does not understand.",
                advice: [
                    "Check that the address is that of a Candour server, and that this program is up to date."
                ]
            )
        }
        if consumed > 0 { unread.removeFirst(consumed) }
        return message
    }
}
