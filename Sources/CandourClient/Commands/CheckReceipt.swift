import ArgumentParser
import CLP
import OpenSSL
import Receipts

/// `candour check-receipt FILE`: verifies a receipt without any connection.
struct CheckReceipt: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-receipt",
        abstract: "Check a signed receipt, without the server",
        discussion: Examples.broken(
            """
            Examples:
              candour check-receipt R-55.receipt
              candour check-receipt R-55.receipt --text response.txt
              candour check-receipt F-3.receipt --file audit.pdf --authority authority.pem
            Who has not joined names the certificate of the organisation's authority with --authority. Ends with 0 when \
            everything fits, 65 when the receipt was changed or the text is another one.
            """
        )
    )

    @Argument(help: ArgumentHelp("The receipt.", valueName: "file"))
    var path: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A text, to see whether it is the one recorded.", valueName: "file")
    )
    var text: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A file, to see whether it is the one recorded.", valueName: "file")
    )
    var file: String?
    @Option(name: .long, help: ArgumentHelp("The authority's certificate (PEM).", valueName: "file"))
    var authority: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let path = try desk.need(
            path,
            flag: "a receipt",
            what: "the name of a receipt",
            question: "Which receipt?"
        )
        let octets = try read(path, SignedReceipt.octetsMax, desk)
        let trusted = try trusted(desk)
        let receipt: SignedReceipt
        do throws(ReceiptFault) {
            receipt = try SignedReceipt(octets: octets)
            try receipt.check(authority: trusted)
        } catch {
            throw ClientFault(.data, "\(error.sentence) It proves nothing.")
        }
        var found: [String] = []
        if let text {
            let octets = try read(text, Limits.blobOctetsMax, desk)
            try judge { () throws(ReceiptFault) in try receipt.check(text: octets) }
            found.append("\(text) is the text that was recorded.")
        }
        if let file {
            let octets = try read(file, Limits.fileOctetsMax, desk)
            let digest = SHA256.hash(octets)
            try judge { () throws(ReceiptFault) in try receipt.check(file: digest, size: octets.count) }
            found.append("\(file) is the file that was recorded.")
        }
        desk.screen.say("This receipt is genuine.")
        for line in found { desk.screen.say(Screen.safeLine(line)) }
        desk.screen.say()
        let statement = receipt.statement
        ReceiptWords(desk: desk, statement: statement).print()
        desk.screen.show(
            json: .schema1([
                .init("genuine", .bool(true)), .init("organisation", .string(statement.organisation)),
                .init("id", .string(statement.id)), .init("kind", .string(statement.kind)),
                .init("by", .string(statement.entry.by)), .init("who", .string(statement.entry.who)),
                .init("when", .string(statement.entry.when)), .init("issued", .string(statement.issued)),
                .init("entry", .string(statement.entry.sha256)),
                .init("text", .optional(statement.text?.sha256)),
            ])
        )
    }

    /// The authority that is trusted: the one named, or that of the invitation this person joined with.
    private func trusted(_ desk: Desk) throws(ClientFault) -> Certificate {
        guard let authority else {
            do throws(ClientFault) {
                return try desk.identity().authority
            } catch {
                guard error.status == .locked else { throw error }
                throw ClientFault(
                    .usage,
                    "Enter the certificate of the organisation's authority, with --authority.",
                    advice: ["The organisation publishes it, and every invitation file holds it."]
                )
            }
        }
        let pem = try read(authority, 65_536, desk)
        guard let certificate = try? Certificate(pem: pem), certificate.isAuthority else {
            throw ClientFault(.data, "\(authority) does not hold the certificate of an authority.")
        }
        return certificate
    }

    private func read(_ path: String, _ limit: Int, _ desk: Desk) throws(ClientFault) -> [UInt8] {
        try Disk.read(Disk.expanded(path, home: desk.home.user), limit: limit)
    }

    private func judge(_ check: () throws(ReceiptFault) -> Void) throws(ClientFault) {
        do throws(ReceiptFault) {
            try check()
        } catch {
            throw ClientFault(.data, error.sentence, advice: ["The receipt itself is genuine."])
        }
    }
}
