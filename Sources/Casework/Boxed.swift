/// A value kept behind one reference.
///
/// The nodes of a persistent map are copied when it changes while an older copy is still read; copying a reference is
/// cheap where copying a case file, with a dozen parts, is not. A box that nobody else holds is changed in place.
struct Boxed<Value: Sendable>: Sendable {
    private var only: [Value]

    init(_ value: Value) {
        only = [value]
    }

    var value: Value {
        get { only[0] }
        _modify { yield &only[0] }
    }
}
