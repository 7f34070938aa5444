import Casework

extension Row {
    /// A clock: what is due, whose turn it is, by when, how that was worked out, and how sure we are of the figure.
    consuming func with(_ clock: RunningClock, in view: CaseView) -> Row {
        with("for", clock.key.rawValue).with("id", clock.item?.text).with("whose", clock.whose.rawValue)
            .with("begins", clock.start.iso).with("due", clock.due?.iso).with("state", clock.state.rawValue)
            .with("late", clock.lateness(on: view.today, in: view.calendar))
            .with("confidence", clock.confidence?.rawValue)
            .with("msg", text: clock.working).with("basis", text: clock.basis)
    }
}
