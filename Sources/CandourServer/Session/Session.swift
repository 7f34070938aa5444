import CLP
import Casework
import Verbs

/// One connection's conversation: what is allowed now, and what to do with each message. Pure; it does no I/O.
struct Session {
    /// Who the peer is.
    enum Standing: Equatable {
        case enrolling
        case renewing(DeviceID)
        case signedIn(PersonID, DeviceID)

        var isSignedIn: Bool { if case .signedIn = self { true } else { false } }
    }

    /// What to do with a message.
    enum Action {
        /// Send this in its place.
        case answer([UInt8])
        /// Answer through a lens.
        case read(PreparedRead)
        /// Hand to the writer.
        case write(PreparedWrite, Message)
        /// Enrol or renew.
        case enrol(Message)
        /// Start a watch from a position.
        case watch(since: String?)
        /// End a watch.
        case stop(UInt32)
        /// Say goodbye.
        case bye
        /// Say why, and close.
        case close([UInt8])
    }

    let standing: Standing
    private var lastTag: UInt32 = 0
    private var syntaxFaults = 0

    init(standing: Standing) {
        self.standing = standing
    }

    var inflightMax: Int {
        standing.isSignedIn ? ServerLimits.inflightMax : ServerLimits.inflightBeforeSignInMax
    }

    /// A line that is not in the grammar.
    mutating func received(_ fault: SyntaxFault) -> (tag: UInt32, action: Action)? {
        guard let tag = fault.tag, tag > lastTag else {
            return (0, .close(Wire.bye("bad.frame", fault.tag == nil ? fault.sentence : "tags must rise")))
        }
        lastTag = tag
        syntaxFaults += 1
        guard syntaxFaults < ServerLimits.badSyntaxMax else {
            return (
                tag,
                .close(
                    Wire.syntax(fault, tag: tag)
                        + Wire.bye("bad.many", "too many lines that are not in the grammar")
                )
            )
        }
        return (tag, .answer(Wire.syntax(fault, tag: tag)))
    }

    /// A message. `conceal` makes keyed hashes of secrets.
    mutating func received(
        _ message: Message,
        shortYear: UInt8? = nil,
        conceal: @escaping @Sendable (String) -> String
    ) -> (tag: UInt32, action: Action) {
        guard case .tag(let tag) = message.head else {
            return (0, .close(Wire.bye("bad.frame", "a line begins with a tag")))
        }
        guard tag > lastTag else { return (0, .close(Wire.bye("bad.frame", "tags must rise"))) }
        lastTag = tag
        do throws(Refusal) {
            return (tag, try action(message, tag, shortYear, conceal))
        } catch {
            return (tag, .answer(Wire.refusal(error, tag: tag)))
        }
    }

    private func action(
        _ message: Message,
        _ tag: UInt32,
        _ shortYear: UInt8?,
        _ conceal: @escaping @Sendable (String) -> String
    ) throws(Refusal) -> Action {
        switch message.verb {
        case "ping":
            try bare(message)
            return .answer(Wire.ok(tag: tag))
        case "bye":
            try bare(message)
            return .bye
        case "enrol":
            return .enrol(message)
        default:
            break
        }
        guard standing.isSignedIn else {
            if message.verb == "help" {
                try bare(message)
                return .answer(helpBeforeSignIn(tag))
            }
            if case .renewing = standing {
                throw Refusal(.authNeeded, "renew this computer's certificate first: enrol")
            }
            throw Refusal(.authNeeded, "enrol first, then connect with your certificate")
        }
        switch message.verb {
        case "watch": return .watch(since: try since(message))
        case "stop": return .stop(try tagToStop(message))
        default:
            switch try Catalogue.prepare(message, shortYear: shortYear, conceal: conceal) {
            case .read(let read): return .read(read)
            case .write(let write):
                // What is written comes back in rows, with a name and a time beside it; a row is a line too.
                guard message.lineOctets <= ServerLimits.writeLineOctetsMax else {
                    throw Refusal(.overSize, "this line is too long: send the long text after the line")
                }
                return .write(write, message)
            }
        }
    }

    private func bare(_ message: Message) throws(Refusal) {
        if let value = message.values.first {
            throw .argument("id", "\(message.verb) does not take \(value.string)")
        }
        if let key = message.attributes.first?.key {
            throw .argument(key, "\(message.verb) has no key \(key)")
        }
        if message.blob != nil { throw .argument("size", "\(message.verb) takes no text after the line") }
    }

    private func since(_ message: Message) throws(Refusal) -> String? {
        guard message.values == [.atom("case")] else { throw .argument("id", "watch takes the type case") }
        if message.blob != nil { throw .argument("size", "watch takes no text after the line") }
        if let key = message.attributes.first(where: { $0.key != "since" })?.key {
            throw .argument(key, "watch has no key \(key)")
        }
        guard let values = message.values(of: "since") else { return nil }
        guard values.count == 1, case .atom(let token) = values[0], token.utf8.count <= 64
        else { throw .argument("since", "since= takes a position that an answer gave") }
        return token
    }

    private func tagToStop(_ message: Message) throws(Refusal) -> UInt32 {
        guard message.values.count == 1, message.attributes.isEmpty, message.blob == nil,
            case .atom(let text) = message.values[0],
            let tag = UInt32(text), text == String(tag)
        else { throw .argument("id", "stop takes the tag of a watch") }
        return tag
    }

    private func helpBeforeSignIn(_ tag: UInt32) -> [UInt8] {
        var octets: [UInt8] = []
        let rows = Help.beforeSignIn
        for row in rows { row.line.write(head: .tag(tag), to: &octets) }
        var ok = LineBuilder("ok")
        ok.append(key: "n", number: rows.count)
        ok.write(head: .tag(tag), to: &octets)
        return octets
    }
}
