import CLP
import Fixture

/// A case about an employed doctor, under Maintaining High Professional Standards.
extension Story {
    static let employed = " pack=employed-mhps"

    /// Opened under those rules, and told.
    func employ() throws {
        made["pack"] = Self.employed
        try open()
        try tell()
    }

    /// Investigated, and put before the panel. What the investigator found is `final`.
    func reportOnEmployed() throws {
        try employ()
        try say(.practitioner, "respond {concern} final=yes", "On leave.", as: "response")
        try say(.lead, Self.baseline("high-frequency"))
        try report()
        try say(.lead, Self.toCommittee("performance"), "Paper.")
        try consider()
        try investigate()
        let final = "final {case} recommendation=\"x\" cost=\"4,200 pounds\" if={rev}"
        try say(.investigator, final, "Findings.", as: "final")
    }

    static let panelDecides =
        "decide {case} outcome=no-action cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" reason=\"x\" if={rev}"

    /// A new version of the adopted rules, changed as a text; new cases start under it.
    func load(_ name: String, changed: (String) -> String) throws {
        let octets = try say(.lead, "export pack=\(name)").last.blob ?? []
        let former = String(decoding: octets, as: UTF8.self)
        let version = former.split(separator: "\n").first { $0.hasPrefix("version: ") }?.dropFirst(9)
        let number = version.flatMap { Int($0) } ?? 1
        let next = changed(former).replacing("\nversion: \(number)\n", with: "\nversion: \(number + 1)\n")
        try say(.admin, "load", next)
    }
}
