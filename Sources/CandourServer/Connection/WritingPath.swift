import CLP
import Casework
import Journal
import NIOCore
import OpenSSL
import Verbs

/// The one way in which anything is written: `once` and `if` are read here and in the gate, and no answer leaves before its
/// entry is durable.
extension ConnectionHandler {
    func run(_ write: PreparedWrite, _ message: Message, _ tag: UInt32) {
        let place = answers.open()
        guard let session, case .signedIn(let personID, let deviceID) = session.standing,
            let loop = context?.eventLoop
        else {
            return
        }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hub = hub
        let once = write.once.map { (key: $0, digest: message.digest) }
        writeBegan()
        // Who someone is, and may do, is read from the very state that the verb decides on.
        let writer = { @Sendable (state: State) throws(Refusal) -> Person in
            guard let person = state.person(personID), person.state == .active,
                let device = state.device(deviceID),
                !device.isRevoked
            else { throw Refusal(.authRevoked, "this certificate is no longer accepted") }
            return person
        }
        let readmit = { @Sendable (state: State, now: Moment) throws(Refusal) in
            try write.readmit(try writer(state), now, state)
        }
        let job = Job(by: personID, once: once, readmit: readmit) { (state, now) throws(Refusal) in
            let person = try writer(state)
            let decided = try write.decide(person, now, state)
            return JobDecision(decided)
        } done: { outcome in
            let octets = hub.spell(outcome, tag)
            hub.mailboxes.post(loop) {
                bound.value.answer(place, octets)
                bound.value.writeEnded()
            }
        }
        hub.writer.submit(job)
    }
}

extension Message {
    /// SHA-256 of the request after its tag, blob included; well defined because the spelling is canonical.
    var digest: [UInt8] {
        let octets = encoded
        let afterTag = octets.firstIndex(of: 0x20).map { $0 + 1 } ?? 0
        return SHA256.hash(Array(octets[afterTag...]))
    }
}

extension Message {
    /// Octets of the line, without LF.
    var lineOctets: Int { encoded.count - (blob.map { $0.count + 1 } ?? 0) - 1 }
}

extension JobDecision {
    init(_ decided: Decided) {
        self.init(
            events: decided.events,
            answer: String(decoding: decided.ok.octets, as: UTF8.self),
            part: decided.chunk.map {
                Part(stream: StreamID($0.caseID.text), upload: $0.upload, at: $0.at, octets: $0.octets)
            },
            checks: decided.checks
        )
    }
}

extension Hub {
    /// The final line of a write.
    func spell(_ outcome: WriteOutcome, _ tag: UInt32, blob: [UInt8]? = nil) -> [UInt8] {
        switch outcome {
        case .refused(let refusal):
            guard refusal.code == .failed else { return Wire.refusal(refusal, tag: tag) }
            let (safe, reference) = fault(refusal.message)
            return Wire.refusal(safe, tag: tag, reference: reference)
        case .full:
            let (_, reference) = fault("the disk is full")
            let refusal = Refusal(.failed, "the server's disk is full; nothing was changed; try again later")
            return Wire.refusal(refusal, tag: tag, reference: reference)
        case .done(let answer, let seq, let again):
            // The answer was spelled by a builder; it is read back so that what is added stays in the grammar.
            guard let message = try? Message(octets: Array("1 \(answer)\n".utf8)) else {
                let (refusal, reference) = fault("an answer cannot be spelled")
                return Wire.refusal(refusal, tag: tag, reference: reference)
            }
            var line = LineBuilder(message.verb)
            for value in message.values { line.append(value) }
            for attribute in message.attributes { line.append(key: attribute.key, values: attribute.values) }
            if message.values(of: "up") == nil && message.values(of: "at") == nil && blob == nil {
                line.append(key: "pos", atom: tokens.position(seq))
            }
            if again { line.append(key: "again", number: 1) }
            return line.message(head: .tag(tag), blob: blob) ?? []
        }
    }
}
