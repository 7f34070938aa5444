import OpenSSL

/// Random octets, with the fault in plain words.
enum Randomness {
    static func octets(_ count: Int) throws(ClientFault) -> [UInt8] {
        do {
            return try RandomOctets.make(count)
        } catch {
            throw ClientFault(.unexpected, "This computer has no random numbers to give. Nothing was done.")
        }
    }

    /// A key that makes a write happen once, however often it is sent: 128 random bits.
    static func once() throws(ClientFault) -> String { Hex.encode(try octets(16)) }
}
