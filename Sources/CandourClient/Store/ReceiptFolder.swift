import OpenSSL
import Receipts

/// The signed receipts that this person keeps on this computer, each a file named after what it is of.
struct ReceiptFolder {
    let desk: Desk

    /// Where the receipt of something is kept.
    func path(of id: String) -> String { "\(desk.home.receipts)/\(Self.name(of: id))" }

    /// The name of its file.
    static func name(of id: String) -> String { id + ".receipt" }

    /// A receipt from the server. One that does not verify is not given to anybody.
    func fetch(_ id: String) throws(ClientFault) -> SignedReceipt {
        let outcome = try desk.ask(Request("receipt", id))
        guard let octets = outcome.rows("receipt").first?.blob else {
            throw ClientFault(.version, "The server's answer holds no receipt that this program can read.")
        }
        do throws(ReceiptFault) {
            let receipt = try SignedReceipt(octets: octets)
            try receipt.check(authority: authority())
            guard receipt.statement.id == id else { throw ReceiptFault.changed }
            return receipt
        } catch {
            throw ClientFault(
                .unexpected,
                "The server sent a receipt that does not verify. It was not kept. \(error.sentence)",
                advice: ["Tell the person who runs the server."]
            )
        }
    }

    /// Keeps the receipt of something just sent, and says so in a line. What was sent stays sent when this fails.
    func keep(receiptOf id: String) {
        do throws(ClientFault) {
            let receipt = try fetch(id)
            try Disk.makeFolder(desk.home.receipts)
            let path = path(of: id)
            try Disk.create(path) { file throws(ClientFault) in
                try Disk.writeAll(receipt.octets, to: file, named: path)
            }
            desk.screen.say("A signed receipt is kept in \(path). To check it: candour check-receipt \(path)")
        } catch {
            desk.screen.tell("The signed receipt was not kept. \(error.sentence)")
            desk.screen.tell("To try again: candour receipt \(id)")
        }
    }

    private func authority() throws(ReceiptFault) -> Certificate {
        do throws(ClientFault) { return try desk.identity().authority } catch { throw .otherAuthority }
    }
}
