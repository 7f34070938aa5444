import ArgumentParser
import CLP
import CandourServer
import Casework
import Foundation
import Journal
import OpenSSL
import Receipts

/// A receipt that somebody brings, held against the store: signed by its authority, and the entry still there.
struct HeldReceipt {
    private let receipt: SignedReceipt

    /// Reads a receipt and checks its signature against the authority of a store.
    ///
    /// - Parameter store: the folder of the journal; `authority.pem` stands beside it.
    /// - Throws: `StartFault` with status 66 when a file is missing, 65 when the receipt is not genuine.
    init(path: String, store: String) throws {
        guard let octets = FileManager.default.contents(atPath: path) else {
            throw StartFault("There is no file called \(path), or it cannot be read.", status: 66)
        }
        guard let pem = FileManager.default.contents(atPath: store + "/authority.pem") else {
            throw StartFault("\(store)/authority.pem is missing: copy it with the journal.", status: 66)
        }
        do {
            receipt = try SignedReceipt(octets: Array(octets))
            try receipt.check(authority: Certificate(pem: Array(pem)))
        } catch let fault as ReceiptFault {
            throw StartFault("\(path): \(fault.sentence)", status: 65)
        } catch {
            throw StartFault("\(store)/authority.pem does not hold the authority's certificate.", status: 65)
        }
    }

    /// The hash of the entry that it names, 32 octets.
    var entryHash: [UInt8]? { Hex.decode(receipt.statement.entry.sha256) }

    /// What a walk over the journal says of it, in a sentence.
    ///
    /// - Throws: `ExitCode` 65, after saying why, when the journal does not hold what the receipt says.
    func verdict(_ result: Verification, keys: KeyRing?) throws -> String {
        let statement = receipt.statement
        guard let entry = result.found, entry.envelope.by == statement.entry.by,
            Moment(milliseconds: entry.envelope.at).rfc3339 == statement.entry.when
        else {
            print("NOT HELD. No entry of this journal is the one that the receipt of \(statement.id) names.")
            throw ExitCode(65)
        }
        let place = "Receipt of \(statement.id): entry \(entry.envelope.seq) is the one that was signed"
        guard let keys, let text = statement.text else { return place + "." }
        guard let content = try? keys.content(of: entry), let lines = try? Message.all(in: content) else {
            return place + "; its content was erased since."
        }
        guard lines.contains(where: { $0.blob.map { Hex.encode(SHA256.hash($0)) } == text.sha256 }) else {
            print(
                "NOT HELD. Entry \(entry.envelope.seq) holds another text than the receipt of \(statement.id)."
            )
            throw ExitCode(65)
        }
        return place + ", with the same text."
    }
}
