import CLP

/// How much of a file goes in one part: little on a slow line, so that each part arrives well within its time and little is
/// lost when the line breaks; more when it goes fast.
struct UploadPace {
    /// The first part, in octets, and the smallest.
    static let firstOctets = 8192
    private static let octetsMin = 4096
    /// A part that took longer, in seconds, is followed by a smaller one.
    private static let slowSeconds: Int64 = 10

    /// The octets of the next part.
    private(set) var octets = UploadPace.firstOctets

    /// Learns from a part that arrived.
    mutating func took(seconds: Int64) {
        if seconds <= 1 {
            octets = min(octets * 2, Limits.blobOctetsMax)
        } else if seconds > Self.slowSeconds {
            octets = max(octets / 2, Self.octetsMin)
        }
    }
}
