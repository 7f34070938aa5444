import CLP
import OpenSSL

/// The drafts on this computer. Each is a file for its owner alone: a line that says what it is, without any of its
/// words, and the words sealed (AES-256-GCM) under a key derived from the key of this computer.
struct DraftStore {
    let folder: String
    /// Who drafts belong to; those of another person are left alone.
    let user: String

    /// The most drafts kept at once; the number is there to find a loop that makes them.
    static let countMax = 500

    /// What the files say without being opened: reference, label, state, time. Needs no passphrase.
    func list() -> [Draft] {
        var drafts: [Draft] = []
        for name in Disk.names(in: folder) where name.hasSuffix(".draft") {
            guard let (draft, _) = try? read(name), draft.user == user else { continue }
            drafts.append(draft)
        }
        return drafts.sorted { number($0.id) < number($1.id) }
    }

    /// One draft with its words.
    func open(_ id: String, key: [UInt8]) throws(ClientFault) -> Draft {
        let name = id + ".draft"
        guard Disk.exists("\(folder)/\(name)") else {
            throw ClientFault(
                .noInput,
                "There is no draft \(id).",
                advice: ["To see your drafts: candour drafts"]
            )
        }
        do {
            var (draft, sealed) = try read(name)
            guard draft.user == user, sealed.count > AES256GCM.nonceOctets else {
                throw ClientFault(.disk, "")
            }
            let clear = try AES256GCM.open(
                Array(sealed[AES256GCM.nonceOctets...]),
                key: key,
                nonce: Array(sealed[..<AES256GCM.nonceOctets]),
                authenticating: Array(id.utf8)
            )
            draft.request = Request(try Message(octets: clear))
            return draft
        } catch {
            throw ClientFault(
                .disk,
                "Draft \(id) cannot be opened with the present key of this computer.",
                advice: ["The file is left as it is: \(folder)/\(name)"]
            )
        }
    }

    /// Saves it, durably, before anything else happens to it.
    func save(_ draft: Draft, key: [UInt8]) throws(ClientFault) {
        var line = LineBuilder("draft")
        line.append(key: "version", number: 1)
        line.append(key: "id", atom: draft.id)
        line.append(key: "user", atom: draft.user)
        line.append(key: "state", atom: draft.state.rawValue)
        line.append(key: "when", atom: Moment.text(draft.saved))
        line.append(key: "on", text: draft.about)
        line.append(key: "title", text: draft.label)
        guard let head = line.message(head: .star) else {
            throw ClientFault(.data, "The draft has a name that cannot be stored.")
        }
        let nonce = try Randomness.octets(AES256GCM.nonceOctets)
        let clear = try draft.request.octets(tag: 1)
        do {
            let sealed = try AES256GCM.seal(
                clear,
                key: key,
                nonce: nonce,
                authenticating: Array(draft.id.utf8)
            )
            try Disk.makeFolder(folder)
            try Disk.write(head + nonce + sealed, to: "\(folder)/\(draft.id).draft")
        } catch let fault as ClientFault {
            throw fault
        } catch {
            throw ClientFault(.disk, "The draft could not be sealed.")
        }
    }

    func remove(_ id: String) { Disk.remove("\(folder)/\(id).draft") }

    /// The next free reference. It is taken at once, by an empty file, so that two commands at a time never write one draft.
    func newID() throws(ClientFault) -> String {
        let names = Disk.names(in: folder).filter { $0.hasSuffix(".draft") }
        // A file of no size holds a place for what was stopped before anything was written.
        let kept = names.count { Disk.size("\(folder)/\($0)") ?? 0 > 0 }
        guard kept < Self.countMax else {
            throw ClientFault(
                .disk,
                "There are \(kept) drafts on this computer. Send or remove some first."
            )
        }
        try Disk.makeFolder(folder)
        var next = (names.map { number(String($0.dropLast(6))) }.max() ?? 0) + 1
        while try !Disk.claim("\(folder)/draft-\(next).draft") { next += 1 }
        return "draft-\(next)"
    }

    private func number(_ id: String) -> Int { Digits.value(id.dropFirst(6)) ?? 0 }

    private func read(_ name: String) throws(ClientFault) -> (Draft, sealed: [UInt8]) {
        let octets = try Disk.read("\(folder)/\(name)")
        let broken = ClientFault(.disk, "The draft \(name) cannot be read.")
        guard let end = octets.firstIndex(of: 0x0A),
            let message = try? Message(octets: Array(octets[...end]))
        else { throw broken }
        let row = Row(message)
        guard message.verb == "draft", let id = row["id"], id + ".draft" == name,
            let state = row["state"].flatMap(Draft.State.init(rawValue:)), let saved = row.moment("when")
        else { throw broken }
        let draft = Draft(
            id: id,
            user: row["user"] ?? "",
            label: row["title"] ?? "",
            about: row["on"] ?? "",
            state: state,
            saved: saved,
            request: Request("draft")
        )
        return (draft, Array(octets[(end + 1)...]))
    }
}

extension DraftStore {
    /// What is said wherever a draft is named that is not there.
    static func absent(_ id: String) -> ClientFault {
        ClientFault(
            .noInput,
            "There is no draft \(Screen.safeLine(id)).",
            advice: ["To see your drafts: candour drafts"]
        )
    }
}
