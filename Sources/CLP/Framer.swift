/// Finds message boundaries. Holds no octets, only how far it has looked, so each octet is scanned once.
///
/// The blob is taken by its size before the verb is known and whether or not the line makes sense: what a
/// malformed request carries can therefore never be read as a request.
public struct Framer: Sendable {
    /// The largest blob this connection accepts, in octets; it grows when the peer signs in.
    public var blobOctetsMax: Int

    /// Octets looked at so far while searching for LF, over the life of the framer. For the test that proves
    /// "once"; the size at the end of a line (at most 21 octets) is read a second time and not counted.
    public private(set) var octetsScanned = 0

    /// Whether the line of the present message is whole and its blob is not.
    public var isTakingBlob: Bool { lineLength != nil }

    /// How far the search for LF has come in the present frame.
    private var position = 0
    /// The length of the line once its LF is found.
    private var lineLength: Int?
    /// The announced size, once the line is complete.
    private var size: Int?
    /// A broken connection stays broken: nothing after the fault is looked at.
    private var fault: FrameFault?

    /// A framer at the start of a connection.
    public init(blobOctetsMax: Int) {
        self.blobOctetsMax = blobOctetsMax
    }

    /// The next whole message, or nil when more octets are needed.
    ///
    /// - Parameter octets: Everything received and not yet consumed, starting at the frame's first octet.
    ///   After an answer the caller drops `octetsConsumed` octets and calls again.
    /// - Throws: `FrameFault`, and the same fault again on every later call.
    public mutating func next(in octets: UnsafeRawBufferPointer) throws(FrameFault) -> FrameExtent? {
        if let fault { throw fault }
        do {
            return try find(in: octets)
        } catch {
            fault = error
            throw error
        }
    }

    private mutating func find(in octets: UnsafeRawBufferPointer) throws(FrameFault) -> FrameExtent? {
        if lineLength == nil {
            guard let length = try findLineEnd(in: octets) else { return nil }
            size = try announcedSize(in: octets, lineLength: length)
            lineLength = length
        }
        guard let length = lineLength else { return nil }
        let afterLine = length &+ 1
        var extent = FrameExtent(line: 0..<length, blob: nil, octetsConsumed: afterLine)
        if let size {
            // `size` is at most `blobOctetsMax` and `afterLine` at most 8192, so the sum cannot overflow.
            let guardAt = afterLine &+ size
            guard octets.count > guardAt else { return nil }
            guard octets[guardAt] == Octet.lf else { throw FrameFault(.badGuard) }
            extent = FrameExtent(line: 0..<length, blob: afterLine..<guardAt, octetsConsumed: guardAt &+ 1)
        }
        position = 0
        lineLength = nil
        self.size = nil
        return extent
    }

    /// Looks for LF from where the last call stopped, eight octets at a time while nothing stands out.
    private mutating func findLineEnd(in octets: UnsafeRawBufferPointer) throws(FrameFault) -> Int? {
        let end = min(octets.count, Limits.lineOctetsMax)
        var at = position
        defer {
            octetsScanned &+= max(at &- position, 0)
            position = at
        }
        while at < end {
            while at &+ 8 <= end, !Octet.hasControl(octets.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            {
                at &+= 8
            }
            guard at < end else { break }
            let octet = octets[at]
            at &+= 1
            guard octet < 0x20 || octet == 0x7F else { continue }
            guard octet == Octet.lf else { throw FrameFault(Self.reason(for: octet)) }
            return at &- 1
        }
        if at >= Limits.lineOctetsMax { throw FrameFault(.lineTooLong) }
        return nil
    }

    private static func reason(for octet: UInt8) -> FrameFault.Reason {
        switch octet {
        case 0x0D: .carriageReturn
        case 0x00: .nul
        case 0x09: .tab
        default: .controlOctet
        }
    }

    /// Reads ` {N}` backwards from the end of the line; nil when the line does not end in `}`.
    private func announcedSize(in octets: UnsafeRawBufferPointer, lineLength: Int) throws(FrameFault) -> Int?
    {
        let last = lineLength &- 1
        guard last >= 0, octets[last] == Octet.braceClose else { return nil }
        var first = last
        while first > 0, Octet.isDigit(octets[first &- 1]), last &- first < Limits.numberDigitsMax {
            first &-= 1
        }
        guard first >= 2, octets[first &- 1] == Octet.braceOpen, octets[first &- 2] == Octet.space,
            let size = Digits.value(of: octets, from: first, to: last)
        else { throw FrameFault(.badSize) }
        guard size <= min(blobOctetsMax, Limits.blobOctetsMax) else { throw FrameFault(.blobTooLong) }
        return size
    }
}
