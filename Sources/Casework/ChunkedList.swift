/// A list that is cheap to append to while an older copy of it is still being read.
///
/// The published state and the state being built share storage; appending to a plain array would copy all of it.
/// Here at most one piece of 64 elements and the list of the newest pieces, at most 64, are copied, however long the list is.
public struct ChunkedList<Element: Sendable>: Sendable, RandomAccessCollection {
    private static var pieceCount: Int { 64 }
    private static var blockCount: Int { 64 * pieceCount }
    /// Blocks of 64 whole pieces. A short list has none.
    private var blocks: [[[Element]]] = []
    /// The pieces after those of the blocks; the last one grows.
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
        get {
            let block = position / Self.blockCount
            let piece = position % Self.blockCount / Self.pieceCount
            let place = position % Self.pieceCount
            return block < blocks.count ? blocks[block][piece][place] : pieces[piece][place]
        }
        set {
            let block = position / Self.blockCount
            let piece = position % Self.blockCount / Self.pieceCount
            let place = position % Self.pieceCount
            if block < blocks.count {
                blocks[block][piece][place] = newValue
            } else {
                pieces[piece][place] = newValue
            }
        }
    }

    /// Adds one element at the end.
    public mutating func append(_ element: Element) {
        if count > 0, count % Self.blockCount == 0 {
            blocks.append(pieces)
            pieces = []
        }
        if count % Self.pieceCount == 0 {
            pieces.append([element])
        } else {
            pieces[pieces.count - 1].append(element)
        }
        count += 1
    }
}
