import ArgumentParser

/// `candour` and its commands. Alone, it says what needs your attention.
struct Candour: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "candour",
        abstract:
            "Deal with performance concerns. Text you type here stays private until you send or share it.",
        version: ClientVersion.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Start and move a case on",
                subcommands: [
                    Open.self, AddConcern.self, Check.self, Tell.self, DelayTelling.self, Grade.self,
                    Share.self,
                    Withhold.self, Approve.self, AskFor.self, Extend.self, Decide.self, Learn.self,
                    Close.self,
                    Assign.self, Lift.self, Change.self, Register.self,
                ]
            ),
            CommandGroup(
                name: "Look into it and agree",
                subcommands: [
                    RecordCommand<ExplainForm>.self, RecordCommand<VisitForm>.self,
                    RecordCommand<DiscussForm>.self, RecordCommand<ContactForm>.self,
                    RecordCommand<PlanForm>.self, RecordCommand<AgreeForm>.self,
                    RecordCommand<ReviewForm>.self, RecordCommand<CompleteForm>.self,
                    RecordCommand<DeclineForm>.self,
                    RecordCommand<PauseForm>.self, RecordCommand<RestartForm>.self,
                    RecordCommand<ConsiderForm>.self,
                ]
            ),
            CommandGroup(
                name: "Committees, investigation and list action",
                subcommands: [
                    RecordCommand<ReportForm>.self, RecordCommand<ReceiveForm>.self,
                    RecordCommand<EscalateForm>.self, RecordCommand<TermsForm>.self,
                    RecordCommand<InterviewForm>.self, RecordCommand<DraftReportForm>.self,
                    RecordCommand<FinalReportForm>.self, RecordCommand<InterveneForm>.self,
                    RecordCommand<MeasureForm>.self, RecordCommand<ProposeForm>.self,
                    RecordCommand<HearForm>.self, RecordCommand<DetermineForm>.self,
                    RecordCommand<ReferForm>.self, RecordCommand<NotifyForm>.self,
                    RecordCommand<DeclareForm>.self, RecordCommand<ReopenForm>.self, Meetings.self,
                    Bodies.self,
                ]
            ),
            CommandGroup(
                name: "Write",
                subcommands: [
                    Respond.self, Waive.self, Advise.self, Note.self, Attach.self, Drafts.self, Send.self,
                    Resume.self,
                    Invite.self, Uninvite.self, RecordCommand<CommentForm>.self,
                    RecordCommand<RepresentForm>.self, RecordCommand<AppealForm>.self,
                    RecordCommand<RequestTimeForm>.self,
                ]
            ),
            CommandGroup(
                name: "Find and report",
                subcommands: [
                    List.self, Due.self, Show.self, History.self, Fairness.self, Get.self, WhoRead.self,
                    KeepReceipt.self,
                    CheckReceipt.self, Why.self, Can.self, Watch.self, CalendarFile.self,
                    StatisticsCommand.self, Packs.self,
                ]
            ),
            CommandGroup(
                name: "You and this computer",
                subcommands: [
                    Join.self, Status.self, Who.self, Devices.self, Lock.self, Unlock.self,
                    ChooseSettings.self,
                ]
            ),
        ]
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) { try Attention(desk: desk).show() }
}
