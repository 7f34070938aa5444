extension Desk {
    /// The roles the server said in `hello`; for wording only, the server decides by itself.
    var roles: [String] { (try? connection())?.hello.roles ?? [] }

    /// Whether this is a practitioner, to whom many things are said differently.
    var isPractitioner: Bool { roles.contains("practitioner") }
}
