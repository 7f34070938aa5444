import ArgumentParser

/// `candour attach 42 letter.pdf`: adds a file.
struct Attach: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add a file to a case",
        discussion: Examples.broken(
            """
            Examples:
              candour attach 42 letters.pdf
              candour attach 42 scan.bin --name "GP letter.pdf" --type application/pdf
            A broken upload is kept as a draft. To go on where it stopped: candour send
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Argument(help: ArgumentHelp("The file.", valueName: "file"))
    var path: String?
    @Option(name: .long, help: "The name others will see; the file's own when left out.")
    var name: String?
    @Option(name: .long, help: "The type of the file, such as application/pdf.")
    var type: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let path = Disk.expanded(
            try desk.need(
                path,
                flag: "a file",
                what: "the name of a file",
                question: "Which file do you want to add?"
            ),
            home: desk.home.user
        )
        let upload = try Upload(path: path, name: name ?? Disk.name(of: path), type: type)
        let file: CaseFile
        do throws(ClientFault) {
            file = try desk.caseMembers(id)
        } catch {
            guard error.status == .unreachable else { throw error }
            let line = KeptCommand.upload(
                path,
                to: id,
                name: upload.name,
                type: type,
                isAgreed: desk.options.yes
            )
            throw try line.keep(error, desk)
        }
        let isPractitioner = desk.isPractitioner
        let me = try desk.identity().user
        let isAsked = file.rows("member").contains { $0["user"] == me && $0["as"] == "asked" }
        let audience =
            isAsked
            ? Audience(
                readers: [
                    "nobody else until you send the advice it goes with; then "
                        + Audience(.advice, of: file).readers.joined(separator: ", ")
                ],
                notReaders: [file.practitioner]
            )
            : isPractitioner
                ? Audience(readers: [
                    "nobody else until you send the response it goes with; then "
                        + Audience(.shared, of: file, isPractitioner: true, verb: "respond").readers.joined(
                            separator: ", "
                        )
                ])
                : Audience(.team, of: file)
        desk.screen.tell("\(upload.name), \(Plural.octets(upload.size))")
        try desk.confirm(readers: audience, "Add \(upload.name) to \(id)?")
        // From here on it is a draft, so that a line that breaks leaves something to be offered again.
        let kept = KeptCommand.upload(path, to: id, name: upload.name, type: type)
        let last: Row
        do throws(ClientFault) {
            last = try upload.send(to: id, desk: desk)
        } catch {
            guard error.status == .unreachable else { throw error }
            throw try kept.keep(error, desk)
        }
        try kept.removeKept(desk)
        let isHeld = isAsked || isPractitioner
        Receipt(desk: desk, verb: "put", about: id, last: last, audience: audience).print(
            isHeld
                ? "\(upload.name) is held on \(id). Nobody else can open it yet: it goes with what you send it with"
                : "\(upload.name) was added to \(id)",
            isHeld: isHeld,
            next: isAsked
                ? ["To send it with your advice: candour advise \(id) --files \(last.id ?? "F-1")"]
                : isPractitioner
                    ? ["To send it with a response: candour respond \(id) --files \(last.id ?? "F-1")"]
                    : ["To let the practitioner see it: candour share \(last.id ?? "F-1")"]
        )
    }
}
