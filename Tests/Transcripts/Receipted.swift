import CLP
import OpenSSL
import Receipts

/// A row with a receipt: entry hash, key and signature are new each time, so what it says is compared and not its octets.
struct Receipted {
    private let expected: Message
    private let said: Message

    init(_ expected: Message, _ said: Message) {
        self.expected = expected
        self.said = said
    }

    var isEquivalent: Bool {
        get throws {
            guard said.verb == "row", said.values.first == .atom("receipt"), said.head == expected.head,
                said.values == expected.values, said.attributes == expected.attributes,
                let octets = said.blob,
                let former = expected.blob
            else { return false }
            let receipt = try SignedReceipt(octets: octets)
            let one = receipt.statement
            let other = try SignedReceipt(octets: former).statement
            return receipt.certificate.isForReceipts
                && receipt.certificate.verify(receipt.signature, of: one.octets)
                && one.organisation == other.organisation && one.epoch == other.epoch
                && one.user == other.user
                && one.issued == other.issued && one.row == other.row && one.text == other.text
                && one.entry.by == other.entry.by && one.entry.when == other.entry.when
                && one.entry.who == other.entry.who
        }
    }
}
