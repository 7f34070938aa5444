import COpenSSL

/// OpenSSL's pairs of functions that read and write DER.
enum DER {
    /// Writes: `encode` is an `i2d_…` function of one object.
    static func octets(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8]? {
        let count = Int(encode(nil))
        guard count > 0 else { return nil }
        var octets = [UInt8](repeating: 0, count: count)
        let written = octets.withUnsafeMutableBufferPointer { buffer in
            var cursor = buffer.baseAddress
            return encode(&cursor)
        }
        return Int(written) == count ? octets : nil
    }

    /// Reads: `decode` is a `d2i_…` function. nil when the octets do not begin with the object; what follows
    /// it is ignored.
    static func value(
        _ octets: [UInt8],
        _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?
    ) -> OpaquePointer? {
        octets.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var cursor: UnsafePointer<UInt8>? = start
            return decode(&cursor, buffer.count)
        }
    }
}
