import ArgumentParser
import Receipts

/// `candour receipt R-55`: a signed statement of what was recorded, to keep.
struct KeepReceipt: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Keep a signed receipt of something on a case",
        discussion: """
            Examples:
              candour receipt R-55
              candour receipt 42.1 --output ~/case/concern.receipt
            A receipt proves what was recorded, by whom and when. It can be checked without the server, by anybody who has \
            the certificate of the organisation's authority: candour help check-receipt
            """
    )

    @Argument(help: ArgumentHelp("A case, or anything on it that has a reference.", valueName: "reference"))
    var reference: String?
    @Option(
        name: [.long, .customLong("out")],
        help: ArgumentHelp("Where to put it: a name or a folder.", valueName: "file")
    )
    var output: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(
            reference,
            what: "a reference, like R-55",
            question: "What do you want a receipt of?"
        )
        let folder = ReceiptFolder(desk: desk)
        var path = output.map { Disk.expanded($0, home: desk.home.user) } ?? folder.path(of: id)
        if Disk.isFolder(path) { path += (path.hasSuffix("/") ? "" : "/") + ReceiptFolder.name(of: id) }
        let isThere = Disk.exists(path)
        if isThere, desk.canAsk || desk.options.yes {
            try desk.confirm("\(path) exists already. Replace it?")
        } else if isThere {
            throw ClientFault(
                .cannotCreate,
                "\(path) exists already. Choose another name with --output, or add --yes to replace it."
            )
        }
        let receipt = try folder.fetch(id)
        if output == nil { try Disk.makeFolder(desk.home.receipts) }
        try Disk.write(receipt.octets, to: path)
        desk.screen.say("The receipt of \(id) is kept in \(path).")
        desk.screen.say()
        ReceiptWords(desk: desk, statement: receipt.statement).print()
        desk.screen.say()
        desk.screen.say(
            "Keep it somewhere safe, with the text it is of. To check it: candour check-receipt \(path)"
        )
        desk.screen.show(
            json: .schema1([
                .init("id", .string(id)), .init("file", .string(path)),
                .init("issued", .string(receipt.statement.issued)),
                .init("entry", .string(receipt.statement.entry.sha256)),
            ])
        )
    }
}
