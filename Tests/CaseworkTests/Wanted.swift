/// Something that a test needs and that must be there.
enum Wanted {
    struct Missing: Error {}

    static func found<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}
