/// What a check of a whole journal came to.
public struct Verification: Sendable, Equatable {
    /// Entries that were found good, counted from the first.
    public var entries = 0
    /// Pieces of files that were looked at; 0 without keys.
    public var chunks = 0
    /// Streams whose key was destroyed. Their content is gone, and that is no finding.
    public var destroyedStreams = 0
    /// The head behind the last good entry.
    public var head = Head.start
    /// The entry whose hash was looked for; nil when no good entry has it, or none was looked for.
    public var found: Entry?
    /// The first thing that is wrong; nil when nothing is.
    public var finding: Finding?

    /// A check that has seen nothing yet.
    public init() {}
}
