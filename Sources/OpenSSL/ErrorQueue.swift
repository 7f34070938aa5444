import COpenSSL

/// OpenSSL's error queue. There is one for each thread, shared by everything that runs on it.
enum ErrorQueue {
    /// The most entries OpenSSL keeps (`ERR_NUM_ERRORS`), which bounds the loop below.
    private static let entriesMax = 16

    /// One entry of the queue.
    struct Entry {
        let library: Int32
        let reason: Int32
        let text: String
    }

    /// Takes every entry off the queue of this thread, oldest first.
    static func drain() -> [Entry] {
        var entries: [Entry] = []
        for _ in 0..<entriesMax {
            let code = ERR_get_error()
            if code == 0 {
                break
            }
            var text = [CChar](repeating: 0, count: 256)
            ERR_error_string_n(code, &text, text.count)
            let octets = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            entries.append(
                Entry(
                    library: ERR_GET_LIB(code),
                    reason: ERR_GET_REASON(code),
                    text: String(decoding: octets, as: UTF8.self)
                )
            )
        }
        ERR_clear_error()
        return entries
    }
}
