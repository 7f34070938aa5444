import CLP
import OpenSSL

/// Everything a command works with: screen, keyboard, clock, what is stored here, and the way to the server. Tests
/// put a scripted keyboard and a scripted server on it.
public final class Desk {
    /// How a connection is opened. The certificate is nil for joining.
    typealias Dial = (ServerAddress, Certificate, (certificate: Certificate, key: PrivateKey)?)
        throws(ClientFault)
        -> any Transport

    /// Where results and messages go.
    public let screen: Screen
    let keyboard: any Keyboard
    let home: Home
    let clock: LocalClock
    let environment: [String: String]
    let dial: Dial
    /// Makes the keys of writes; tests count.
    let makeOnce: () throws(ClientFault) -> String
    /// Who is at work: the reference is in the middle of the name of the program in messages.
    let program: String
    var options = Options()
    /// The answers typed for a command that records something; nil for any other.
    var answers: AnswerLog?
    /// The closed lists of a case's rules, or of a pack's: what they are about, and the rows.
    var listed: (about: String, rows: [Row])?

    /// Whether a command went on without knowing who will read what is written.
    var isReadersUnknown = false
    /// Who was named instead, once the server could be reached.
    var lateAudience: Audience?
    /// The draft that holds what was written in this command, until it is sent.
    var keptDraft: String?

    private var identityRead: Identity?
    private var key: PrivateKey?
    private var open: Connection?

    init(
        program: String,
        screen: Screen,
        keyboard: any Keyboard,
        home: Home,
        clock: LocalClock,
        environment: [String: String],
        dial: @escaping Dial,
        makeOnce: @escaping () throws(ClientFault) -> String
    ) {
        self.program = program
        self.screen = screen
        self.keyboard = keyboard
        self.home = home
        self.clock = clock
        self.environment = environment
        self.dial = dial
        self.makeOnce = makeOnce
    }

    /// Takes over what was said on the command line.
    func use(_ options: Options) throws(ClientFault) {
        self.options = options
        screen.isJSON = options.json
        if let layout = options.layout {
            guard let chosen = Layout(rawValue: layout) else {
                throw ClientFault(
                    .usage,
                    "--layout must be columns, records or plain. You typed \"\(layout)\"."
                )
            }
            screen.layout = chosen
        }
    }

    /// Today, on this computer.
    var today: CivilDate { clock.today }

    /// The day that dates and short case numbers of the command line are read on: of a line that was kept, when it was typed.
    var typingDay: CivilDate { answers?.day(clock) ?? today }

    /// Whether questions may be asked.
    var canAsk: Bool { keyboard.isInteractive && !options.noInput }

    // MARK: Who this is

    /// Who joined on this computer.
    func identity() throws(ClientFault) -> Identity {
        if let identityRead { return identityRead }
        let identity = try Identity.load(from: home, program: program)
        identityRead = identity
        return identity
    }

    /// The key of this computer, opened with the passphrase.
    func unlocked() throws(ClientFault) -> PrivateKey {
        if let key { return key }
        _ = try identity()
        let opened = try Passphrase(desk: self).openKey(pem: Disk.read(home.key))
        key = opened
        return opened
    }

    /// Whether the key of this computer is open, so that a draft can be sealed without a question.
    var isUnlocked: Bool { key != nil }

    /// Forgets what was read: after joining, or when the passphrase has changed.
    func forget() {
        open?.close()
        open = nil
        identityRead = nil
        key = nil
    }

    func keep(_ identity: Identity, key: PrivateKey? = nil) {
        identityRead = identity
        if let key { self.key = key }
    }

    // MARK: The server

    /// The signed-in connection; opened when it is first needed.
    func connection() throws(ClientFault) -> Connection {
        if let open { return open }
        let connection = try SignIn(desk: self).connect()
        open = connection
        AccountNotices(desk: self).tell(on: connection)
        return connection
    }

    /// Whether the server cannot be reached now; said once, so that people know that they can write all the same.
    func isAway() throws(ClientFault) -> Bool {
        do throws(ClientFault) {
            _ = try connection()
            return false
        } catch {
            guard error.status == .unreachable else { throw error }
            isReadersUnknown = true
            screen.tell(
                "The server cannot be reached. You can write; what you write is kept on this computer."
            )
            return true
        }
    }

    /// A connection that ended is not used again.
    func dropConnection() {
        open?.close()
        open = nil
    }

    /// Asks the server, reading only.
    @discardableResult
    func ask(_ request: Request) throws(ClientFault) -> Outcome {
        try connection().ask(request)
    }

    // MARK: References

    /// The full reference of a case.
    func caseReference(_ text: String) throws(ClientFault) -> String {
        try CaseReference.read(text, today: typingDay)
    }

    // MARK: Drafts

    func drafts() throws(ClientFault) -> DraftStore {
        try DraftStore(folder: home.drafts, user: identity().user)
    }

    /// The key of the drafts, from the key of this computer.
    func draftKey() throws(ClientFault) -> [UInt8] {
        try Self.draftKey(from: unlocked())
    }

    static func draftKey(from key: PrivateKey) throws(ClientFault) -> [UInt8] {
        do {
            return try HKDFSHA256.derive(from: key.pem(passphrase: nil), info: "candour drafts", count: 32)
        } catch {
            throw ClientFault(.unexpected, "The key of this computer cannot be used for drafts.")
        }
    }
}
