/// How a command ended, as the number a shell or a script sees. `candour help exit-codes` lists the same table.
public enum ExitNumber: Int32, Sendable, CaseIterable {
    /// The command did what was asked.
    case done = 0
    /// Something nobody expected.
    case unexpected = 1
    /// The command was not understood, or something is missing.
    case usage = 64
    /// Something typed cannot be used: a date, a length, a type of file.
    case data = 65
    /// A file was not found, or cannot be read.
    case noInput = 66
    /// No such person or case that the asker can see.
    case notVisible = 67
    /// The server cannot be reached, and nothing is waiting to be sent.
    case unreachable = 69
    /// The output file cannot be written.
    case cannotCreate = 73
    /// A disk error.
    case disk = 74
    /// Saved on this computer, and not sent.
    case notSent = 75
    /// This client and the server do not speak the same version.
    case version = 76
    /// The asker is not allowed to do that.
    case notAllowed = 77
    /// A problem with settings.
    case settings = 78
    /// Somebody else changed it first.
    case stale = 80
    /// Joining or unlocking has to come first.
    case locked = 81
    /// The person stopped it; the draft is kept.
    case stopped = 82
    /// Ctrl-C.
    case interrupted = 130

    /// What the number means, in a sentence without its full stop.
    public var meaning: String {
        switch self {
        case .done: "Done"
        case .unexpected: "Something we did not expect"
        case .usage: "The command was not understood, or something is missing"
        case .data: "What you typed cannot be used (a date, a length, a type of file)"
        case .noInput: "A file was not found, or cannot be read"
        case .notVisible: "There is no such person or case that you can see"
        case .unreachable: "The server cannot be reached, and nothing is waiting to be sent"
        case .cannotCreate: "The output file cannot be written"
        case .disk: "There was a problem with the disk"
        case .notSent:
            "Saved on this computer: NOT SENT, or not known whether it arrived. It will be offered again"
        case .version: "This program is too old, or too new, for the server"
        case .notAllowed: "You are not allowed to do that"
        case .settings: "There is a problem with the settings"
        case .stale: "Someone else changed it first. Your text is kept"
        case .locked: "You need to join or unlock first"
        case .stopped: "You stopped it. Your draft is kept"
        case .interrupted: "You pressed Ctrl-C. Your draft is kept"
        }
    }
}
