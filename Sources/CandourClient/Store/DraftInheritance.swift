import OpenSSL

/// Drafts of a person who joins again on the same computer. They are sealed under the old key, so it is opened once
/// more, while it is still there, and they are sealed again under the new one.
struct DraftInheritance {
    private let drafts: [Draft]
    private let user: String

    /// Opens them with the old passphrase: from the keyring, the file that was named, or a question. Without it they
    /// stay as they are, and so does the old key.
    init(of former: Identity, desk: Desk) throws(ClientFault) {
        user = former.user
        let store = DraftStore(folder: desk.home.drafts, user: former.user)
        let names = store.list().map(\.id)
        guard !names.isEmpty, let pem = try? Disk.read(desk.home.key) else {
            drafts = []
            return
        }
        guard let key = try Passphrase(desk: desk).openFormerKey(pem: pem) else {
            desk.screen.tell(
                "Your drafts stay closed. They are kept, with the key that opens them, in \(desk.home.config)."
            )
            drafts = []
            return
        }
        let draftKey = try Desk.draftKey(from: key)
        var opened: [Draft] = []
        for name in names {
            if let draft = try? store.open(name, key: draftKey) { opened.append(draft) }
        }
        drafts = opened
    }

    /// Seals them under the new key, if the same person joined.
    func hand(to desk: Desk) throws(ClientFault) {
        guard try desk.identity().user == user else { return }
        for draft in drafts { try desk.drafts().save(draft, key: desk.draftKey()) }
        if !drafts.isEmpty { desk.screen.tell("\(Plural.of(drafts.count, "draft")) kept.") }
    }
}
