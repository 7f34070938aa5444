import Casework

/// The steps that made-up cases are put together from.
extension SampleCase {
    mutating func begin(_ shape: SampleShape, _ random: inout SampleRandom) {
        steps = [open(&random), tell(&random)]
        let way =
            shape == .open
            ? random.pick([.answered, .planned, .performance, .isolated], or: .answered) : shape
        switch way {
        case .explained: steps += [respond(6), decide("explained", 3)]
        case .isolated: steps += [baseline("isolated", 5), respond(6), report("isolated", 4), receive(14)]
        case .answered, .open:
            let time = random.chance(25) ? [askForTime(1)] : []
            steps += [baseline("pattern", 5), visit(7), ask(2)] + time
            // Some answer after the day that was set.
            steps += [respond(random.chance(20) ? 24 : 9), decide("response-accepted", 6)]
        case .planned:
            steps += [baseline("pattern", 5), ask(3), respond(10), plan(5), agree(4), reviewed(60)]
            steps += [decide("plan-completed", 5)]
        case .performance, .suspended, .listed:
            steps += [baseline("high-frequency", 4), respond(7), report("performance", 3)]
            if random.chance(25) { steps.append(refer(2)) }
            let isDoubted = random.chance(40)
            if isDoubted { steps.append(doubt(1)) }
            if way == .suspended { steps += [suspend(1)] }
            steps += [investigate(10), interview(15), draft(20), comment(8)]
            if isDoubted && random.chance(70) { steps.append(resolve(2)) }
            steps.append(final(6))
            // Pharmacists are on no performers list.
            if way == .listed && !isPharmacist {
                steps += listAction(&random)
            } else {
                steps += [sit(10), intervene(4), finish(70)]
            }
            if way == .suspended { steps += [lift(1)] }
        }
        if shape == .open {
            steps = Array(steps.prefix(Int.random(in: 1..<steps.count, using: &random)))
        } else {
            steps += [learn(3), close(2)]
            if random.chance(60) { steps.append(learnt(40)) }
            if random.chance(70) { steps.append(organisationLearnt(25)) }
        }
    }

    private func open(_ random: inout SampleRandom) -> Step {
        let concern = random.pick(SampleWords.concerns, or: ("records", "Letters late"))
        let source = random.pick(SampleWords.sources, or: "patient")
        let safety = random.pick(weighted: [("yes", 30), ("no", 50), ("unknown", 20)], or: "no")
        return Step(days: 0) { sample, store, random in
            let heard = SampleCase.day(store, -Int.random(in: 0...6, using: &random))
            let reference = try store.ask(
                "new case prac=\(sample.practitioner.subject.text) kind=\(concern.kind) source=\(source) heard=\(heard) safety=\(safety) title=\"\(concern.title)\"",
                text: "As it was reported to us.",
                as: sample.lead
            )
            guard case .caseFile(let id)? = Reference(reference) else {
                throw SampleFault(description: reference)
            }
            sample.id = id
            try sample.ask(
                "assign CASE user=\(sample.colleague.text) as=team if=REV",
                as: sample.lead,
                &store
            )
        }
    }

    private func tell(_ random: inout SampleRandom) -> Step {
        let how = random.pick(weighted: [("meeting", 70), ("video", 15), ("phone", 15)], or: "meeting")
        // Most are told within the five working days; some are not, and the clocks show it.
        let days = random.pick(weighted: [(1, 40), (3, 35), (6, 15), (12, 10)], or: 1)
        return Step(days: days) { sample, store, random in
            let companion = random.pick(["attended", "declined", "offered"], or: "offered")
            try sample.ask(
                "tell CASE how=\(how) told=\(SampleCase.day(store, 0)) in-person=\(how == "meeting" ? "yes" : "no") companion=\(companion) support=yes if=REV",
                text: "Told what was reported, by whom where that could be said, and what happens next.",
                as: sample.lead,
                &store
            )
        }
    }

    private func baseline(_ result: String, _ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let others = store.state.cases(about: sample.practitioner.subject).map(\.id)
                .filter { $0 != sample.id }.prefix(60).map(\.text).joined(separator: ",")
            let isHigh = result == "high-frequency"
            let frequency =
                result == "isolated"
                ? result : isHigh ? random.pick(["repeated", "persistent"], or: "repeated") : "repeated"
            let isOneOfMore = !others.isEmpty || (store.state.caseFile(sample.id)?.concerns.count ?? 1) > 1
            let differs = result == "isolated" && isOneOfMore ? " differs=\"Another matter\"" : ""
            let (consequence, likelihood) = (
                Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random)
            )
            try sample.ask(
                "baseline CASE others=\(others) consequence=\(consequence) likelihood=\(likelihood) frequency=\(frequency) safety=\(isHigh ? "yes" : "no") result=\(result) present=\(sample.lead.text),\(sample.colleague.text)\(differs) reason=\"As the team saw it on the day\" if=REV",
                as: sample.lead,
                &store,
                keep: "baseline"
            )
        }
    }

    private func visit(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "visit CASE date=\(SampleCase.day(store, 0)) present=\(sample.lead.text) companion=offered",
                text: "We went through the last month together.",
                as: sample.lead,
                &store
            )
        }
    }

    private func ask(_ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let due = SampleCase.day(store, random.chance(80) ? 14 : 5)
            try sample.ask(
                "ask CASE for=response due=\(due) agreed=yes if=REV",
                as: sample.lead,
                &store,
                keep: "ask"
            )
        }
    }

    private func respond(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "respond CASE.1 final=yes",
                text: "What happened, why, and what I have changed since.",
                as: sample.practitioner.account,
                &store,
                keep: "response"
            )
        }
    }

    private func decide(_ outcome: String, _ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "decide CASE outcome=\(outcome) cites=<response> weighs=<response> weighing=\"Accepted\" reason=\"The response settles it\" if=REV",
                as: sample.colleague,
                &store
            )
        }
    }

    private func learn(_ days: Int) -> Step {
        Step(days: days) { sample, store, random in
            let due = SampleCase.day(store, 45)
            try sample.ask(
                "learn CASE level=individual kind=learning owner=\"The practitioner\" due=\(due)",
                text: "An audit of forty records.",
                as: sample.lead,
                &store,
                keep: "learning"
            )
            let isNone = random.chance(30)
            try sample.ask(
                isNone
                    ? "learn CASE level=organisation kind=none reason=\"Already in place\""
                    : "learn CASE level=organisation kind=learning owner=\"The practice\" due=\(due)",
                text: isNone ? nil : "Tell the other practices what was learnt.",
                as: sample.lead,
                &store,
                keep: isNone ? nil : "lesson"
            )
        }
    }

    private func close(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.referPharmacist(&store)
            try sample.ask("close CASE reason=\"Learning agreed\" if=REV", as: sample.lead, &store)
        }
    }

    /// A pharmacist's concern goes to the regulator, once, before it is investigated or closed (S1-4).
    mutating func referPharmacist(_ store: inout SampleStore) throws {
        let profession = store.state.subject(practitioner.subject)?.profession
        guard profession == .pharmacist, made["referral"] == nil else { return }
        let today = SampleCase.day(store, 0)
        try ask(
            "refer CASE to=gphc date=\(today) told=\(today) reason=\"As the policy asks\"",
            as: lead,
            &store,
            keep: "referral"
        )
    }

    /// What the organisation set itself, when it set itself something.
    private func organisationLearnt(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            guard sample.made["lesson"] != nil else { return }
            try sample.ask(
                "complete <lesson> date=\(SampleCase.day(store, 0)) reason=\"The letter went out\"",
                as: sample.lead,
                &store
            )
        }
    }

    private func learnt(_ days: Int) -> Step {
        Step(days: days) { sample, store, _ in
            try sample.ask(
                "complete <learning> date=\(SampleCase.day(store, 0)) reason=\"The audit was seen\"",
                as: sample.lead,
                &store
            )
        }
    }
}
