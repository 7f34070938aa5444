import Foundation
public import Logging

/// Log lines as JSON with a systemd priority in front. Values are escaped, so no one can forge a line; no text of a case is
/// ever handed to the log.
public struct LineLog: LogHandler {
    /// Metadata of every line.
    public var metadata: Logger.Metadata = [:]
    /// What is left out.
    public var logLevel: Logger.Level

    /// A log to standard error.
    public init(level: Logger.Level) {
        logLevel = level
    }

    /// One value of the metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one line.
    public func log(event: LogEvent) {
        var fields = ["level": event.level.rawValue, "msg": event.message.description]
        for (key, value) in metadata { fields[key] = value.description }
        for (key, value) in event.metadata ?? [:] { fields[key] = value.description }
        var line = "<\(LineLog.priority(event.level))>{"
        line += fields.sorted { $0.key < $1.key }.map {
            "\(LineLog.quoted($0.key)):\(LineLog.quoted($0.value))"
        }
        .joined(separator: ",")
        line += "}\n"
        FileHandle.standardError.write(Data(line.utf8))
    }

    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            default:
                if isUnsafe(scalar.value) {
                    out +=
                        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                        + String(scalar.value, radix: 16)
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }

    /// Controls, line separators and marks that turn text round: what could make a log show something that was not written.
    private static func isUnsafe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
