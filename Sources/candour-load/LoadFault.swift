/// What stops a measurement. A figure that was measured across a fault is worth nothing, so nothing goes on.
struct LoadFault: Error, CustomStringConvertible {
    /// What happened, in English.
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
