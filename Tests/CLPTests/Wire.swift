import CLP

/// What the tables and properties ask of octets, in the fewest words.
enum Wire {
    /// Reads a line without LF and without blob.
    static func read(_ line: [UInt8], blob: [UInt8]? = nil) throws(SyntaxFault) -> Message {
        let result = line.withUnsafeBytes { raw -> Result<Message, SyntaxFault> in
            do throws(SyntaxFault) {
                return .success(try Message(line: raw, blob: blob))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The fault of a line; nil when it is accepted.
    static func fault(_ line: [UInt8], blob: [UInt8]? = nil) -> SyntaxFault? {
        do throws(SyntaxFault) {
            _ = try read(line, blob: blob)
            return nil
        } catch {
            return error
        }
    }

    /// One call of a framer on octets that begin with a frame.
    static func frame(_ framer: inout Framer, _ octets: [UInt8]) throws(FrameFault) -> FrameExtent? {
        let result = octets.withUnsafeBytes { raw -> Result<FrameExtent?, FrameFault> in
            do throws(FrameFault) {
                return .success(try framer.next(in: raw))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The fault of a fresh framer on octets given at once; nil when there is none.
    static func frameFault(_ octets: [UInt8], blobOctetsMax: Int = Limits.blobOctetsMax) -> FrameFault.Reason?
    {
        var framer = Framer(blobOctetsMax: blobOctetsMax)
        do throws(FrameFault) {
            _ = try frame(&framer, octets)
            return nil
        } catch {
            return error.reason
        }
    }

    /// What a connection makes of octets that arrive in pieces: messages or faults of lines, in order, and at
    /// the end the fault that closes it, if any.
    static func session(_ pieces: some Sequence<[UInt8]>) -> [String] {
        var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
        var waiting: [UInt8] = []
        var seen: [String] = []
        for piece in pieces {
            waiting += piece
            do throws(FrameFault) {
                while let extent = try frame(&framer, waiting) {
                    let line = Array(waiting[extent.line])
                    let blob = extent.blob.map { Array(waiting[$0]) }
                    waiting.removeFirst(extent.octetsConsumed)
                    if let fault = fault(line, blob: blob) {
                        seen.append("fault \(fault.reason) at \(fault.at) of \(fault.tag ?? 0)")
                    } else {
                        seen.append("line \(String(decoding: line, as: UTF8.self)) blob \(blob ?? [])")
                    }
                }
            } catch {
                seen.append("end \(error.reason)")
                return seen
            }
        }
        return seen
    }
}
