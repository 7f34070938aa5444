import CLP
import Casework
import Journal
import OpenSSL
import Receipts
import Verbs

/// Makes receipts: reads the entry, states what it holds, signs. Blocks: not for an event loop.
struct ReceiptMaking {
    let hub: Hub

    /// `row receipt R-55 {N}` and the receipt; nil when the entry or its text is not there or cannot be spelled.
    ///
    /// - Throws: `StorageFault` or `StartFault`.
    func row(_ facts: ReceiptFacts, _ tag: UInt32) throws -> [UInt8]? {
        let now = hub.clock()
        guard let hash = try hub.texts.hash(of: facts.seq),
            let line = facts.row.line.message(head: .star), let row = try? Message(octets: line)
        else { return nil }
        var text: ReceiptStatement.TextFacts?
        if let place = facts.row.text {
            // A receipt that left out an erased text would say that there never was one.
            guard let octets = try hub.texts.read(place) else { return nil }
            text = .init(size: octets.count, sha256: Hex.encode(SHA256.hash(octets)))
        }
        let state = hub.writer.state
        let pair = try hub.receipts.pair(at: now)
        let statement = try ReceiptStatement(
            organisation: state.organisation,
            epoch: state.epoch,
            user: facts.user.text,
            issued: now.rfc3339,
            serial: pair.certificate.serial,
            row: row,
            text: text,
            entry: .init(
                by: facts.by.text,
                when: facts.when.rfc3339,
                who: facts.who,
                sha256: Hex.encode(hash)
            )
        )
        let receipt = try SignedReceipt(statement, key: pair.key, certificate: pair.certificate)
        var answer = LineBuilder("row")
        answer.append(atom: "receipt")
        answer.append(atom: facts.id)
        return answer.message(head: .tag(tag), blob: receipt.octets)
    }
}
