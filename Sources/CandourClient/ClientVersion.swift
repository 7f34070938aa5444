/// The version of both client programs.
public enum ClientVersion {
    /// As `--version` prints it.
    public static let text = "0.1.0"
}
