/// How lists are laid out. The choice: `--layout`, then the setting, then screen-reader mode (records), then
/// a terminal (columns), else plain.
public enum Layout: String, Sendable, CaseIterable {
    /// Two spaces between columns, as wide as the terminal.
    case columns
    /// One `label: value` to a line, and an empty line between records.
    case records
    /// Tabs between full values, for other programs.
    case plain
}
