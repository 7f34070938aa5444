/// Asks a running server how it is.
public enum HealthQuestion {
    /// The server's answer, or nil when none is running on this folder.
    public static func ask(_ folder: StoreFolder) -> String? { HealthSocket.ask(folder.healthSocket) }
}
