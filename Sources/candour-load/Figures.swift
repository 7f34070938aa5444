/// What came of a run.
struct Figures {
    /// How long the counted part took.
    var seconds = 0.0
    /// Processor time of the server in it.
    var processorMicroseconds = 0.0
    /// From sending a request, or the batch it was in, to its last line; in nanoseconds.
    private var latencies: [UInt32] = []

    /// Answers that counted.
    var count: Int { latencies.count }

    /// One answer.
    mutating func add(nanoseconds: Int64) { latencies.append(UInt32(clamping: nanoseconds)) }

    /// `rate=… cpu_us=… p50_us=… p99_us=… count=…`: answers a second, processor time of the server for each, latency.
    var line: String {
        let sorted = latencies.sorted()
        func microseconds(_ part: Double) -> String {
            guard !sorted.isEmpty else { return "0" }
            return Decimal.text(Double(sorted[Int(Double(sorted.count - 1) * part)]) / 1000)
        }
        let rate = seconds > 0 ? Double(count) / seconds : 0
        let processor = count > 0 ? processorMicroseconds / Double(count) : 0
        return
            "rate=\(Int(rate)) cpu_us=\(Decimal.text(processor)) p50_us=\(microseconds(0.5)) p99_us=\(microseconds(0.99))"
            + " count=\(count) seconds=\(Decimal.text(seconds))"
    }
}

/// Numbers with two places, in the same spelling everywhere.
enum Decimal {
    static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
