import Casework
import OpenSSL

/// Opaque tokens: places in the journal (`pos=`) and in lists (`next=`), which clients keep and send back and can neither read
/// nor make.
struct Tokens: Sendable {
    private let positionKey: [UInt8]
    private let cursorKey: [UInt8]
    private let secretKey: [UInt8]
    private let epoch: [UInt8]
    private let noise: @Sendable () -> UInt32

    /// Tokens of one store. Each use has a key of its own, derived from the master key.
    ///
    /// - Parameter noise: makes two tokens of the same place different, so that nobody can count other people's events by
    ///   comparing tokens; tests hold it still.
    init(
        master: [UInt8],
        epoch: String,
        noise: @escaping @Sendable () -> UInt32 = { UInt32.random(in: 0 ... .max) }
    ) throws(CryptoFault) {
        self.noise = noise
        positionKey = try HKDFSHA256.derive(from: master, info: "candour position", count: 32)
        cursorKey = try HKDFSHA256.derive(from: master, info: "candour cursor", count: 32)
        secretKey = try HKDFSHA256.derive(from: master, info: "candour invitation", count: 32)
        self.epoch = Array(SHA256.hash(Array(epoch.utf8)).prefix(4))
    }

    /// What a position turned out to be.
    enum Position: Equatable {
        case seq(UInt64)
        case otherEpoch
        case unreadable
    }

    /// A place in the journal, as 22 characters that say nothing.
    func position(_ seq: UInt64) -> String {
        let block =
            epoch + withUnsafeBytes(of: noise().bigEndian) { Array($0) }
            + withUnsafeBytes(of: seq.bigEndian) { Array($0) }
        guard let sealed = try? AES256Block.encrypt(block, key: positionKey) else { return "-" }
        return Base64URL.encode(sealed)
    }

    /// The place that a token names.
    func open(position token: String) -> Position {
        guard let sealed = Base64URL.decode(token), sealed.count == AES256Block.blockOctets,
            let block = try? AES256Block.decrypt(sealed, key: positionKey)
        else { return .unreadable }
        let seq = block.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard Array(block.prefix(4)) == epoch else { return .otherEpoch }
        return .seq(seq)
    }

    /// A place in a list, with ten octets of HMAC in front. The payload is short and holds nothing that the list did not.
    func cursor(_ payload: [UInt8]) -> String {
        Base64URL.encode(Array(HMACSHA256.code(payload, key: cursorKey).prefix(10)) + payload)
    }

    /// The payload of a cursor that this server made.
    func open(cursor token: String) -> [UInt8]? {
        guard let octets = Base64URL.decode(token), octets.count > 10 else { return nil }
        let payload = Array(octets.dropFirst(10))
        let code = Array(HMACSHA256.code(payload, key: cursorKey).prefix(10))
        return constantTimeEquals(code, Array(octets.prefix(10))) ? payload : nil
    }

    /// The keyed hash of a secret of an invitation, lower-case hex.
    func conceal(_ secret: String) -> String {
        Hex.encode(HMACSHA256.code(Array(secret.utf8), key: secretKey))
    }
}
