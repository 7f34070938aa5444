import COpenSSL

/// The text armour around keys and certificates (RFC 7468).
public enum PEM {
    /// The most octets read as PEM. A chain of two certificates and a key need less than 8 KiB.
    static let octetsMax = 64 << 10
    /// The most blocks read from one file.
    static let blocksMax = 16

    /// One block: the label after "BEGIN", and the DER octets inside.
    public struct Block: Sendable {
        /// The word after `BEGIN`.
        public let label: String
        /// The octets inside.
        public let der: [UInt8]
    }

    /// Every block of a text, in order. Text around the blocks is skipped; a malformed block ends the list.
    public static func blocks(in octets: [UInt8]) -> [Block] {
        guard octets.count <= octetsMax, let bio = BIO_new_mem_buf(octets, Int32(octets.count)) else {
            return []
        }
        defer { BIO_free(bio) }
        defer { ERR_clear_error() }
        var blocks: [Block] = []
        for _ in 0..<blocksMax {
            var label: UnsafeMutablePointer<CChar>?
            var header: UnsafeMutablePointer<CChar>?
            var data: UnsafeMutablePointer<UInt8>?
            var count = 0
            guard PEM_read_bio(bio, &label, &header, &data, &count) == 1 else { break }
            if let label, let data {
                let der = Array(UnsafeBufferPointer(start: data, count: count))
                blocks.append(Block(label: String(cString: label), der: der))
                CRYPTO_clear_free(data, count, nil, 0)
            }
            CRYPTO_free(label, nil, 0)
            CRYPTO_free(header, nil, 0)
        }
        return blocks
    }

    /// The text of one block: lines of 64 characters, LF at the end of each.
    public static func text(label: String, der: [UInt8]) -> [UInt8] {
        guard let bio = BIO_new(BIO_s_mem()) else { return [] }
        defer { BIO_free(bio) }
        guard PEM_write_bio(bio, label, "", der, der.count) > 0 else { return [] }
        var start: UnsafePointer<UInt8>?
        let count = candour_bio_contents(bio, &start)
        return Array(UnsafeBufferPointer(start: start, count: count))
    }
}
