/// "Uploading scan.pdf: 25% of 3 MB", a new line at each quarter. Nothing is redrawn.
struct Progress {
    let desk: Desk
    let name: String
    let size: Int
    private var reported = -1

    init(desk: Desk, name: String, size: Int) {
        self.desk = desk
        self.name = name
        self.size = size
    }

    mutating func report(_ done: Int) {
        let quarter = size == 0 ? 4 : done * 4 / size
        guard quarter > reported else { return }
        reported = quarter
        desk.screen.tell("Uploading \(name): \(quarter * 25)% of \(Plural.octets(size))")
    }
}
