import CLP
import Casework
import Journal
import NIOCore
import NIOPosix
import OpenSSL
import Synchronization
import Verbs

/// Enrolment with an invitation, and renewal of a device's certificate.
extension ConnectionHandler {
    func enrol(_ message: Message, _ tag: UInt32) {
        let place = answers.open()
        do throws(Refusal) {
            let request = try EnrolRequest(message, conceal: hub.tokens.conceal)
            switch (session?.standing, request.secrets) {
            case (.enrolling?, let secrets?): try enrol(request, secrets, tag, place)
            case (.enrolling?, nil):
                throw .argument("code", "code= is missing: it stands in the invitation file")
            case (.renewing(let device)?, nil), (.signedIn(_, let device)?, nil):
                renew(device, request, tag, place)
            default: throw Refusal(.badState, "you are enrolled; to renew, leave code= and words= out")
            }
        } catch {
            answer(place, Wire.refusal(error, tag: tag))
        }
    }

    private func enrol(
        _ request: EnrolRequest,
        _ secrets: InvitationSecrets,
        _ tag: UInt32,
        _ place: Int
    ) throws(Refusal) {
        let wait = hub.doorkeeper.wait(address, at: hub.clock())
        if wait > 0 {
            throw Refusal(
                .authSlow,
                "too many wrong codes from this address; wait \(wait) seconds",
                fields: [Refusal.Field(key: "retry", value: String(wait))]
            )
        }
        let authority = hub.authority
        hand(request, tag, place) { (state, now) throws(Refusal) in
            guard let person = state.person(request.user) else { return .wrong }
            let digest = request.digest(secrets)
            if let device = state.devices(of: person.id).first(where: { $0.requestDigest == digest }),
                now.seconds - device.issued.seconds <= ServerLimits.sameRequestSeconds
            {
                return .same(device)
            }
            guard person.state != .disabled, let invitation = person.invitation,
                invitation.failures < Invitation.triesMax
            else { return .wrong }
            let isRight = constantTimeEquals(Array(invitation.codeHash.utf8), Array(secrets.codeHash.utf8))
            let areRight = constantTimeEquals(Array(invitation.wordsHash.utf8), Array(secrets.wordsHash.utf8))
            // Only who holds the file has tries to lose: a stranger who guesses codes cannot void somebody's invitation.
            guard isRight else { return .wrong }
            guard areRight else { return .wrongFor(person.id) }
            guard invitation.until > now else { return .expired }
            guard !invitation.isHeld else { return .held }
            let issued = try Issuing.certificate(for: person, request, authority, now)
            let event = Event.enrolled(
                state.nextDevice,
                person.id,
                fingerprint: issued.fingerprint,
                requestDigest: digest,
                until: Moment(seconds: issued.notAfter)
            )
            return .issued(issued, event)
        }
    }

    private func renew(_ id: DeviceID, _ request: EnrolRequest, _ tag: UInt32, _ place: Int) {
        let authority = hub.authority
        hand(request, tag, place) { (state, now) throws(Refusal) in
            guard let device = state.device(id), !device.isRevoked, let person = state.person(device.person),
                person.state == .active
            else { throw Refusal(.authRevoked, "this certificate is no longer accepted") }
            guard person.id == request.user else {
                throw Refusal(.denied, "you can renew only your own certificate")
            }
            let digest = request.digest(nil)
            if device.requestDigest == digest,
                now.seconds - device.issued.seconds <= ServerLimits.sameRequestSeconds
            {
                return .same(device)
            }
            let issued = try Issuing.certificate(for: person, request, authority, now)
            let event = Event.renewed(
                id,
                fingerprint: issued.fingerprint,
                requestDigest: digest,
                until: Moment(seconds: issued.notAfter)
            )
            return .issued(issued, event)
        }
    }

    /// Hands the decision to the writer: the code is spent in the commit before the certificate is sent.
    private func hand(
        _ request: EnrolRequest,
        _ tag: UInt32,
        _ place: Int,
        _ judge: @escaping @Sendable (State, Moment) throws(Refusal) -> Issuing
    ) {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hub = hub
        let box = IssuingBox()
        writeBegan()
        let job = Job(by: nil, once: nil) { (state, now) throws(Refusal) in
            let issuing = try judge(state, now)
            box.set(issuing)
            return JobDecision(events: issuing.events, answer: "ok")
        } done: { outcome in
            loop.execute {
                bound.value.answerEnrolment(outcome, box.issuing, request, tag, place, hub)
                bound.value.writeEnded()
            }
        }
        hub.writer.submit(job)
    }

    private func answerEnrolment(
        _ outcome: WriteOutcome,
        _ issuing: Issuing,
        _ request: EnrolRequest,
        _ tag: UInt32,
        _ place: Int,
        _ hub: Hub
    ) {
        guard case .done = outcome else { return answer(place, hub.spell(outcome, tag)) }
        switch issuing {
        case .issued(let certificate, _):
            hub.doorkeeper.succeeded(address)
            answer(place, Issuing.spell(request.user, certificate, tag))
        case .same(let device):
            guard let loop = context?.eventLoop else { return }
            let bound = NIOLoopBound(self, eventLoop: loop)
            readBegan()
            hub.pool.submit { _ in
                let octets = Issuing.spellAgain(device, tag, hub)
                loop.execute {
                    bound.value.answer(place, octets)
                    bound.value.readEnded()
                }
            }
        case .expired:
            answer(
                place,
                Wire.refusal(Refusal(.authFailed, "this invitation has expired; ask for a new one"), tag: tag)
            )
        case .held:
            let message = "a second administrator has to confirm this invitation first; then try again"
            answer(place, Wire.refusal(Refusal(.authFailed, message), tag: tag))
        case .wrong, .wrongFor:
            failedCodes += 1
            hub.doorkeeper.failed(address, at: hub.clock())
            let left = max(0, ServerLimits.failedCodesMax - failedCodes)
            answer(place, Wire.refusal(Refusal(.authFailed, "code not accepted"), tag: tag, left: left))
            if left == 0 { end(with: Wire.bye("auth.slow", "too many wrong codes", retry: 30)) }
        }
    }
}

/// The fields of `enrol`.
struct EnrolRequest: Sendable {
    let user: PersonID
    let secrets: InvitationSecrets?
    let certificateRequest: CertificateRequest
    private let pem: [UInt8]

    init(_ message: Message, conceal: (String) -> String) throws(Refusal) {
        guard message.values.count == 1, case .person(let user)? = Reference(message.values[0].string)
        else { throw .argument("id", "enrol needs a person's reference, like U-17") }
        if let key = message.attributes.first(where: { !["code", "words", "once"].contains($0.key) })?.key {
            throw .argument(key, "enrol has no key \(key)")
        }
        let code = message.values(of: "code")?.first?.string
        let words = message.values(of: "words")?.map(\.string)
        guard (code == nil) == (words == nil) else {
            throw .argument("words", "code= and words= go together")
        }
        if let code, let words {
            // A code that could not be one is wrong like any other: nothing is told about its form.
            let made = try? InvitationSecrets(code: code, words: words, conceal: conceal)
            secrets = made ?? .unusable
        } else {
            secrets = nil
        }
        guard let blob = message.blob, let request = try? CertificateRequest(pem: blob)
        else {
            throw .argument(
                "size",
                "a certificate request in PEM must follow, signed with its own P-256 or P-384 key"
            )
        }
        self.user = user
        certificateRequest = request
        pem = blob
    }

    /// Ties a spent code to the request that spent it.
    func digest(_ secrets: InvitationSecrets?) -> String {
        let code = secrets.map { $0.codeHash + $0.wordsHash } ?? "renewal"
        return Hex.encode(SHA256.hash(Array(user.text.utf8), Array(code.utf8), pem))
    }
}

/// What an enrolment came to.
enum Issuing: Sendable {
    case issued(Certificate, Event)
    case same(Device)
    case wrong
    case wrongFor(PersonID)
    case expired
    /// It waits for a second administrator.
    case held

    var events: [EventDraft] {
        switch self {
        case .issued(let certificate, let event): [EventDraft(event, text: certificate.pem)]
        case .wrongFor(let person): [EventDraft(.invitationFailed(person))]
        case .same, .wrong, .expired, .held: []
        }
    }

    static func certificate(
        for person: Person,
        _ request: EnrolRequest,
        _ authority: Authority,
        _ now: Moment
    ) throws(Refusal) -> Certificate {
        let isOutside = person.roles.allSatisfy { $0 == .practitioner || $0 == .companion }
        let life = isOutside ? ServerLimits.practitionerSeconds : ServerLimits.staffSeconds
        // Five minutes back, for a computer whose clock is a little slow.
        let start = now.seconds - 300
        do {
            return try authority.issueClient(
                request.certificateRequest,
                commonName: person.id.text,
                notBefore: start,
                notAfter: start + life
            )
        } catch {
            throw .argument("size", "this certificate request cannot be used")
        }
    }

    /// The certificate that a device was given before. Reads the disk.
    static func spellAgain(_ device: Device, _ tag: UInt32, _ hub: Hub) -> [UInt8] {
        guard let pem = try? hub.texts.read(device.certificate), let certificate = try? Certificate(pem: pem)
        else {
            let (refusal, reference) = hub.fault("a certificate could not be read back")
            return Wire.refusal(refusal, tag: tag, reference: reference)
        }
        return spell(device.person, certificate, tag)
    }

    static func spell(_ user: PersonID, _ certificate: Certificate, _ tag: UInt32) -> [UInt8] {
        var line = LineBuilder("ok")
        line.append(key: "user", atom: user.text)
        line.append(key: "fpr", atom: certificate.fingerprint)
        line.append(key: "until", atom: Moment(seconds: certificate.notAfter).rfc3339)
        return line.message(head: .tag(tag), blob: certificate.pem) ?? []
    }
}

/// Carries the judgement from the writer's queue to the answer.
private final class IssuingBox: Sendable {
    private let value = Mutex<Issuing>(.wrong)
    func set(_ issuing: Issuing) { value.withLock { $0 = issuing } }
    var issuing: Issuing { value.withLock { $0 } }
}
