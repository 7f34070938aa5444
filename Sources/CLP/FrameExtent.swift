/// Where one message lies in the octets given to `Framer.next(in:)`. Offsets count from the first octet of
/// the frame.
public struct FrameExtent: Sendable, Equatable {
    /// The line, without its LF.
    public let line: Range<Int>
    /// The blob, without its guard LF; nil when the line announces none, empty for `{0}`.
    public let blob: Range<Int>?
    /// Octets of the whole message, both LFs included.
    public let octetsConsumed: Int

    /// Makes an extent, for tests and for framers over other sources.
    public init(line: Range<Int>, blob: Range<Int>?, octetsConsumed: Int) {
        self.line = line
        self.blob = blob
        self.octetsConsumed = octetsConsumed
    }
}
