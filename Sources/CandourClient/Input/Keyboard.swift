/// Where answers come from: a terminal, or a script in a test.
public protocol Keyboard: AnyObject {
    /// Whether a person is there to answer. False when standard input is no terminal.
    var isInteractive: Bool { get }
    /// One line without its line feed; nil at the end of the input.
    func line() throws(ClientFault) -> String?
    /// One line that is not shown while it is typed; nil at the end of the input.
    func hidden() throws(ClientFault) -> String?
    /// Opens a file in the person's editor and waits for it to close.
    /// - Parameters:
    ///   - path: the file.
    ///   - command: the editor's command line.
    ///   - tick: called about once a second while the editor is open.
    func edit(_ path: String, with command: String, tick: () -> Void) throws(ClientFault)
    /// Whether Ctrl-C says, before it ends the program, that what was typed is kept.
    func sayKeptWhenInterrupted(_ isOn: Bool)
}

extension Keyboard {
    /// A script has no Ctrl-C.
    public func sayKeptWhenInterrupted(_ isOn: Bool) {}
}
