/// Which rows of the policy and of the pathway were seen as allowed, and which as refused.
struct Coverage: Sendable {
    var allowedSteps: Set<String> = []
    var refusedSteps: Set<String> = []
    /// Steps that were stopped by a need, by their row.
    var blockedSteps: Set<String> = []
    var allowed: Set<String> = []
    /// Actions that were refused to a role, and to a relation.
    var refusedRoles: Set<String> = []
    var refusedRelations: Set<String> = []
    var count = 0
    /// Steps that were taken on a copy of the server.
    var copied: Set<String> = []
    /// What the server said: rows and answers with their keys.
    var said = Said()
    /// What came out otherwise than expected.
    var surprises: [String] = []

    mutating func saw(
        _ code: String,
        _ request: Request,
        at place: Expectation.Place,
        row: Step?,
        steps: [Step]
    ) {
        count += 1
        let relation = request.about == "-" ? "any" : place.relation
        if code == "ok" {
            let audience = request.action == "read" && request.about != "case" ? "/\(request.about)" : ""
            allowed.insert("\(place.role) \(relation) \(request.action)\(audience)")
            if let row { allowedSteps.insert(row.name) }
            return
        }
        for step in steps { refusedSteps.insert(step.name) }
        if code == "rule.transition", let row { blockedSteps.insert(row.name) }
        guard code == "deny" || code == "none" else { return }
        refusedRoles.insert("\(place.role) \(request.action)")
        refusedRelations.insert("\(relation) \(request.action)")
    }

    mutating func add(_ other: Coverage) {
        allowedSteps.formUnion(other.allowedSteps)
        refusedSteps.formUnion(other.refusedSteps)
        blockedSteps.formUnion(other.blockedSteps)
        allowed.formUnion(other.allowed)
        refusedRoles.formUnion(other.refusedRoles)
        refusedRelations.formUnion(other.refusedRelations)
        said.add(other.said)
        count += other.count
        surprises += other.surprises
    }
}
