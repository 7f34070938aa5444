import NIOCore
import OpenSSL

/// What was written and has not been encrypted yet, in order, with a mark after the last write that was
/// flushed.
struct PendingWrites {
    private struct Write {
        let octets: ByteBuffer
        let promise: EventLoopPromise<Void>?
    }

    private var writes = MarkedCircularBuffer<Write>(initialCapacity: 4)
    /// The octets of all writes.
    private(set) var octets = 0
    /// The octets of those that were flushed.
    private(set) var octetsMarked = 0

    mutating func append(_ buffer: ByteBuffer, promise: EventLoopPromise<Void>?) {
        octets += buffer.readableBytes
        writes.append(Write(octets: buffer, promise: promise))
    }

    mutating func mark() {
        writes.mark()
        octetsMarked = octets
    }

    /// Encrypts everything before the mark into as few records as it fits, and appends them to `records`.
    /// Returns the promises in the order of the writes, those of empty writes included.
    mutating func encrypt(with session: TLSSession, into records: inout ByteBuffer) -> [EventLoopPromise<
        Void
    >] {
        guard writes.hasMark else { return [] }
        var promises: [EventLoopPromise<Void>] = []
        var gathered: ByteBuffer?
        while writes.hasMark, let write = writes.popFirst() {
            if let promise = write.promise {
                promises.append(promise)
            }
            if gathered == nil {
                gathered = write.octets
            } else {
                gathered?.reserveCapacity(octetsMarked)
                gathered?.writeImmutableBuffer(write.octets)
            }
        }
        octets -= octetsMarked
        octetsMarked = 0
        gathered?.withUnsafeReadableBytes { clear in
            var rest = clear[...]
            while !rest.isEmpty {
                let piece = rest.prefix(TLSSession.recordOctetsMax)
                rest = rest.dropFirst(piece.count)
                session.encrypt(UnsafeRawBufferPointer(rebasing: piece))
                records.drain(session)
            }
        }
        return promises
    }

    /// Takes every promise, in order, and forgets the octets. To be answered by the caller afterwards: a
    /// promise may call back and write again.
    mutating func takeAll() -> [EventLoopPromise<Void>] {
        defer { self = PendingWrites() }
        return writes.compactMap(\.promise)
    }
}

extension ByteBuffer {
    /// Appends everything the session has to send.
    mutating func drain(_ session: TLSSession) {
        let waiting = session.octetsToSendCount
        guard waiting > 0 else { return }
        writeWithUnsafeMutableBytes(minimumWritableBytes: waiting, session.drain(into:))
    }
}
