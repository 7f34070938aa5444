import ArgumentParser

/// `candour meetings list`, `candour meetings call`, `candour meetings hold`.
struct Meetings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetings",
        abstract: "Meetings of committees and panels",
        subcommands: [
            MeetingList.self, RecordCommand<CallMeetingForm>.self, RecordCommand<HoldMeetingForm>.self,
        ],
        defaultSubcommand: MeetingList.self
    )
}
