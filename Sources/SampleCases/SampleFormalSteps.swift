import Casework

/// The steps of plans, committees and performance cases.
extension SampleCase {
    func plan(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "plan CASE kind=remediation objectives=\"Letters leave within three days\" criteria=\"Forty letters audited, all in time\" means=\"The practice manager checks each week\" milestones=\(SampleCase.day(store, 30)) review=\(SampleCase.day(store, 60))",
                as: sample.lead,
                &store,
                keep: "plan"
            )
        }
    }

    func agree(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask("agree <plan>", as: sample.practitioner.account, &store)
        }
    }

    func reviewed(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "review <plan> result=complete date=\(SampleCase.day(store, 0)) reason=\"Every objective met\"",
                as: sample.lead,
                &store
            )
        }
    }

    func report(_ kind: String, _ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            // A performance case goes to the committee, and to the panel that decides on it.
            let panel = kind == "performance" ? [sample.people.decisionPanel] : []
            for body in [sample.people.committee] + panel {
                try sample.ask(
                    "report CASE group=\(body) kind=\(kind)",
                    text: "What was reported, what the practitioner said, and what the team makes of it.",
                    as: sample.lead,
                    &store
                )
            }
        }
    }

    /// A meeting with its minutes, the members of the body present.
    func meet(_ isPanel: Bool, _ sample: inout SampleCase, _ store: inout SampleStore) throws {
        let body = isPanel ? sample.people.decisionPanel : sample.people.committee
        let members = sample.members(ofPanel: isPanel).map(\.text).joined(separator: ",")
        try sample.ask(
            "new meeting group=\(body) date=\(SampleCase.day(store, 0))",
            as: sample.lead,
            &store,
            keep: "meeting"
        )
        let chair = sample.members(ofPanel: isPanel).first ?? sample.lead
        try sample.ask("hold <meeting> present=\(members)", text: "Minutes.", as: chair, &store)
    }

    func receive(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            try meet(false, &sample, &store)
            let chair = sample.members(ofPanel: false).first ?? sample.lead
            try sample.ask("receive CASE meeting=<meeting> reason=\"Received\" if=REV", as: chair, &store)
        }
    }

    func suspend(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            // Pharmacists are on no performers list.
            let profession = store.state.subject(sample.practitioner.subject)?.profession
            guard profession != .pharmacist else { return }
            let review = SampleCase.day(store, 170)
            if profession != .optometrist {
                try sample.ask(
                    "contact CASE date=\(SampleCase.day(store, 0)) to=ppa with=\"The link adviser\"",
                    as: sample.lead,
                    &store
                )
            }
            try sample.ask(
                "measure CASE kind=suspension immediate=yes begins=\(SampleCase.day(store, 0)) review=\(review) alternatives=\"Supervision: nobody is free\" basis=\"2013 Regulations, regulation 12\" reason=\"Patients may be harmed\"",
                as: sample.lead,
                &store,
                keep: "measure"
            )
            let member = sample.members(ofPanel: true).last ?? sample.lead
            try meet(true, &sample, &store)
            try sample.ask("approve <measure> meeting=<meeting>", as: member, &store)
            let today = SampleCase.day(store, 0)
            try sample.ask(
                "notify CASE of=<measure> to=nhs-resolution with=\"NHS Resolution\" date=\(today) reason=\"Suspension\"",
                as: sample.lead,
                &store
            )
        }
    }

    func lift(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            guard sample.made["measure"] != nil else { return }
            // What the panel imposed, the panel lifts.
            try meet(true, &sample, &store)
            try sample.ask(
                "review <measure> result=lift date=\(SampleCase.day(store, 0)) meeting=<meeting> reason=\"No longer needed\"",
                as: sample.members(ofPanel: true).first ?? sample.lead,
                &store
            )
        }
    }

    func investigate(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            try sample.referPharmacist(&store)
            let user = sample.investigator.text
            try sample.ask("assign CASE user=\(user) as=investigating if=REV", as: sample.lead, &store)
            for question in ["w1", "u3", "h1", "a1", "e1"] {
                try sample.ask("consider CASE topic=\(question) answer=yes", as: sample.lead, &store)
            }
            try meet(false, &sample, &store)
            let chair = sample.members(ofPanel: false).first ?? sample.lead
            try sample.ask(
                "terms CASE meeting=<meeting> user=\(user) sent=\(SampleCase.day(store, 0)) due=\(SampleCase.day(store, 60)) basis=\"2013 Regulations\" if=REV",
                text: "What is looked into, and what is not.",
                as: chair,
                &store
            )
        }
    }

    func interview(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "interview CASE date=\(SampleCase.day(store, 0)) kind=practitioner result=held companion=attended",
                text: "The record, as the practitioner checked it.",
                as: sample.investigator,
                &store
            )
        }
    }

    func draft(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "draft CASE due=\(SampleCase.day(store, 14))",
                text: "The draft report.",
                as: sample.investigator,
                &store,
                keep: "draft"
            )
        }
    }

    func comment(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "comment <draft> final=yes",
                text: "Two dates are wrong; the rest is fair.",
                as: sample.practitioner.account,
                &store
            )
        }
    }

    func final(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "final CASE recommendation=\"Supervision and a course\" if=REV",
                text: "The investigator's findings.",
                as: sample.investigator,
                &store,
                keep: "final"
            )
        }
    }

    func sit(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            try meet(true, &sample, &store)
            let chair = sample.members(ofPanel: true).first ?? sample.lead
            try sample.ask(
                "decide CASE outcome=interventions cites=<final>,<response> weighs=<response> weighing=\"Accepted in part\" alternatives=\"No action would leave the risk; conditions would go further than is needed\" meeting=<meeting> reason=\"Support first\" if=REV",
                as: chair,
                &store
            )
        }
    }

    func intervene(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "intervene CASE kind=supervision owner=\"Clinical lead\" due=\(SampleCase.day(store, 70)) criteria=\"Three clean audits\" if=REV",
                as: sample.lead,
                &store,
                keep: "intervention"
            )
        }
    }

    /// The interventions are complete, and the panel ends the monitoring.
    func finish(_ days: Int) -> Step {
        Step(days: days) { [self] sample, store, _ in
            try sample.ask(
                "review <intervention> result=complete date=\(SampleCase.day(store, 0)) reason=\"Three clean audits seen\"",
                as: sample.lead,
                &store
            )
            try meet(true, &sample, &store)
            let chair = sample.members(ofPanel: true).first ?? sample.lead
            try sample.ask("receive CASE meeting=<meeting> reason=\"Complete\" if=REV", as: chair, &store)
        }
    }
}
