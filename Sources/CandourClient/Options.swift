/// What every command was told, as plain values.
struct Options: Equatable {
    var json = false
    var noInput = false
    var yes = false
    var layout: String?
    var passphraseFile: String?
}
