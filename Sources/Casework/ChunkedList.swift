/// A list that is cheap to append to while an older copy of it is still being read.
///
/// The published state and the state being built share storage; appending to a plain array would copy all of it.
/// Here at most one piece of 64 elements and the list of pieces are copied.
public struct ChunkedList<Element: Sendable>: Sendable, RandomAccessCollection {
    private static var pieceCount: Int { 64 }
    private var pieces: [[Element]] = []
    /// How many elements there are.
    public private(set) var count = 0

    /// An empty list.
    public init() {}

    /// 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { count }

    /// The element at a position below ``count``.
    public subscript(position: Int) -> Element {
        get { pieces[position / Self.pieceCount][position % Self.pieceCount] }
        set { pieces[position / Self.pieceCount][position % Self.pieceCount] = newValue }
    }

    /// Adds one element at the end.
    public mutating func append(_ element: Element) {
        if count % Self.pieceCount == 0 {
            pieces.append([element])
        } else {
            pieces[pieces.count - 1].append(element)
        }
        count += 1
    }
}
