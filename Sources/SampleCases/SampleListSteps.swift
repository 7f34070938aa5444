import Casework

/// The steps of list action, of questions that are not answered at once, and of time that is asked for.
extension SampleCase {
    /// A performance case that ends with a decision under the regulations, which is sometimes appealed against.
    func listAction(_ random: inout SampleRandom) -> [Step] {
        let isAppealed = random.chance(40)
        let appeal = isAppealed ? [appeal(12), determine(70)] : []
        return [propose(3), represent(14), impose(9), notify(2)] + appeal
    }

    private func propose(_ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let kind = random.pick(
                weighted: [("conditions", 70), ("removal-efficiency", 30)],
                or: "conditions"
            )
            sample.made["outcome"] = kind == "conditions" ? kind : "removal"
            try sample.ask(
                "propose CASE kind=\(kind) sent=\(SampleCase.day(store, 0)) basis=\"2013 Regulations\"",
                text: "What is alleged, what is proposed, and why.",
                as: sample.lead,
                &store,
                keep: "proposal"
            )
        }
    }

    private func represent(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "represent <proposal> hearing=no final=yes",
                text: "I ask the panel to weigh what has changed since.",
                as: sample.practitioner.account,
                &store,
                keep: "representation"
            )
        }
    }

    private func impose(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            try meet(true, &sample, &store)
            let chair = sample.members(ofPanel: true).first ?? sample.lead
            let outcome = sample.made["outcome"] ?? "conditions"
            try sample.ask(
                "decide CASE outcome=\(outcome) cites=<final>,<response> weighs=<response>,<representation> weighing=\"Accepted in part\",\"Accepted in part\" alternatives=\"No action would leave the risk\" meeting=<meeting> proposal=<proposal> power=\"2013 Regulations\" appeal=\(SampleCase.day(store, 35)) reason=\"The risk is not gone\" if=REV",
                as: chair,
                &store,
                keep: "decision"
            )
        }
    }

    private func notify(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            for (to, with) in [("practitioner", "The practitioner"), ("nhs-resolution", "NHS Resolution")] {
                try sample.ask(
                    "notify CASE of=<decision> to=\(to) with=\"\(with)\" date=\(SampleCase.day(store, 0)) reason=\"The panel's decision\"",
                    as: sample.lead,
                    &store
                )
            }
        }
    }

    private func appeal(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "appeal <decision>",
                text: "It goes further than it must.",
                as: sample.practitioner.account,
                &store,
                keep: "appeal"
            )
        }
    }

    private func determine(_ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let outcome = random.chance(75) ? "dismissed" : "withdrawn"
            try sample.ask(
                "determine <appeal> outcome=\(outcome) date=\(SampleCase.day(store, 0)) reason=\"As the tribunal wrote\"",
                as: sample.lead,
                &store
            )
        }
    }

    /// The practitioner asks for more time, and mostly gets it.
    func askForTime(_ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let due = SampleCase.day(store, 21)
            try sample.ask(
                "request <ask> due=\(due) reason=\"My adviser is away\"",
                as: sample.practitioner.account,
                &store,
                keep: "request"
            )
            let isGiven = random.chance(75)
            try sample.ask(
                isGiven
                    ? "extend <ask> due=\(due) agreed=yes reason=\"As was asked for\""
                    : "decline <request> reason=\"Patients may be waiting on this\"",
                as: sample.lead,
                &store
            )
        }
    }

    /// A question of fairness that nobody can answer with yes at once; mostly it is looked into.
    func doubt(_ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let question = random.pick(["w5", "u3", "u4", "h2", "e4"], or: "u3")
            let answer = random.chance(60) ? "unknown" : "no"
            try sample.ask(
                "consider CASE topic=\(question) answer=\(answer) user=\(sample.lead.text) due=\(SampleCase.day(store, 14))",
                as: sample.lead,
                &store
            )
            sample.made["question"] = question
        }
    }

    func resolve(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            guard let question = sample.made["question"] else { return }
            try sample.ask("consider CASE topic=\(question) answer=yes", as: sample.lead, &store)
        }
    }

    /// Now and then the regulator is told.
    func refer(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            guard let regulator = store.state.subject(sample.practitioner.subject)?.regulator else { return }
            let today = SampleCase.day(store, 0)
            try sample.ask(
                "refer CASE to=\(regulator.rawValue) date=\(today) told=\(today) reason=\"As the policy asks\"",
                as: sample.lead,
                &store,
                keep: "referral"
            )
        }
    }
}
