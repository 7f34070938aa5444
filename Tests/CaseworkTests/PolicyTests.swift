import Foundation
import Testing

@testable import Casework

/// Every role in every relation, with every action on every audience, against the table in `Expected/policy.txt`.
struct PolicyTests {
    /// One cell of the cross product.
    struct Cell: Hashable {
        let role: Role
        let relation: Relation
        let action: Action
        let audience: Audience?
    }

    /// The cells that the file allows.
    private static func expected() throws -> Set<Cell> {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/policy.txt")
        var cells: Set<Cell> = []
        for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            try #require(words.count >= 4, "\(line)")
            let roles =
                words[0] == "staff"
                ? Role.allCases.filter { $0 != .admin } : [try #require(Role(rawValue: words[0]))]
            let relations =
                words[1] == "any" ? Relation.allCases : [try #require(Relation(rawValue: words[1]))]
            var audiences: [Audience?] = [nil]
            if words[2] != "-" {
                for word in words[2].split(separator: ",") {
                    audiences.append(try Wanted.found(Audience(rawValue: String(word))))
                }
            }
            for role in roles {
                for relation in relations {
                    for action in try words[3...].map({ try #require(Action(rawValue: $0)) }) {
                        for audience in audiences {
                            cells.insert(
                                Cell(role: role, relation: relation, action: action, audience: audience)
                            )
                        }
                    }
                }
            }
        }
        return cells
    }

    private static func isAllowed(_ cell: Cell) -> Bool {
        Policy.verdict(
            roles: [cell.role],
            relations: [cell.relation],
            action: cell.action,
            audience: cell.audience
        ) == .allowed
    }

    private static let audiences: [Audience?] = [nil] + Audience.allCases.map { $0 }
    private static let everyone = Role.allCases.flatMap { role in Relation.allCases.map { (role, $0) } }

    @Test func `the policy allows what is expected, and nothing else`() throws {
        let expected = try PolicyTests.expected()
        var tried = 0
        for (role, relation) in PolicyTests.everyone {
            for action in Action.allCases {
                for audience in PolicyTests.audiences {
                    let cell = Cell(role: role, relation: relation, action: action, audience: audience)
                    let isAllowed = PolicyTests.isAllowed(cell)
                    #expect(isAllowed == expected.contains(cell), "\(cell)")
                    tried += 1
                }
            }
        }
        #expect(tried == 10 * 10 * Action.allCases.count * 7)
    }

    @Test func `every row of the table has an expectation`() throws {
        let expected = try PolicyTests.expected()
        for row in Policy.rows {
            for action in row.actions {
                #expect(
                    expected.contains(
                        Cell(role: row.role, relation: row.relation, action: action, audience: nil)
                    )
                )
            }
        }
    }

    /// Every set of one or two roles, with every set of one or two relations.
    private static let standings: [(roles: [Role], relations: Set<Relation>)] = {
        var all: [(roles: [Role], relations: Set<Relation>)] = []
        for (index, one) in Role.allCases.enumerated() {
            for other in Role.allCases[index...] {
                for (position, first) in Relation.allCases.enumerated() {
                    for second in Relation.allCases[position...] {
                        all.append((one == other ? [one] : [one, other], [first, second]))
                    }
                }
            }
        }
        return all
    }()

    private static func verdict(
        _ standing: (roles: [Role], relations: Set<Relation>),
        _ action: Action,
        _ audience: Audience? = nil
    ) -> Bool {
        Policy.verdict(
            roles: standing.roles,
            relations: standing.relations,
            action: action,
            audience: audience
        ) == .allowed
    }

    @Test func `an administrator does nothing on a case, whatever else they are`() {
        for standing in PolicyTests.standings where standing.roles.contains(.admin) {
            for action in Action.allCases where action.isAboutCase {
                for audience in PolicyTests.audiences where PolicyTests.verdict(standing, action, audience) {
                    Issue.record("\(standing) \(action)")
                }
            }
        }
    }

    @Test func `an auditor never writes, but looks after their own devices`() {
        for relation in Relation.allCases where relation != .subject && relation != .companion {
            let harmless: Set<Action> = [.seeBodies, .seePacks, .seeStatistics, .ownDevices]
            for action in Action.allCases
            where !harmless.contains(action) && PolicyTests.verdict(([.auditor], [relation]), action) {
                Issue.record("\(relation) \(action)")
            }
        }
    }

    @Test func `a conflict of interest beats every row`() {
        for standing in PolicyTests.standings where standing.relations.contains(.excluded) {
            for action in Action.allCases where action.isAboutCase {
                if PolicyTests.verdict(standing, action) { Issue.record("\(standing) \(action)") }
            }
        }
    }

    @Test(arguments: [Relation.subject, .companion])
    func `the practitioner and the companion have only their own rows`(_ relation: Relation) {
        let stronger: Set<Relation> = relation == .subject ? [.excluded] : [.excluded, .subject]
        let role: Role = relation == .subject ? .practitioner : .companion
        var own: [Audience?: Set<Action>] = [:]
        for audience in PolicyTests.audiences {
            own[audience] = Set(
                Action.allCases.filter { PolicyTests.verdict(([role], [relation]), $0, audience) }
            )
        }
        for standing in PolicyTests.standings where standing.relations.contains(relation) {
            guard standing.relations.isDisjoint(with: stronger), !standing.roles.contains(.admin) else {
                continue
            }
            for action in Action.allCases where action.isAboutCase {
                for audience in PolicyTests.audiences {
                    let isAllowed = PolicyTests.verdict(standing, action, audience)
                    if isAllowed != own[audience]?.contains(action) { Issue.record("\(standing) \(action)") }
                }
            }
        }
    }

    @Test func `nobody who decides or may come to decide reads the welfare and equality lanes`() {
        for standing in PolicyTests.standings {
            for audience in [Audience.welfare, .equality] where PolicyTests.verdict(standing, .read, audience)
            {
                Issue.record("\(standing) \(audience)")
            }
        }
    }

    @Test func `nobody both leads and decides`() {
        for standing in PolicyTests.standings where standing.relations == [.lead] {
            if PolicyTests.verdict(standing, .decide) || PolicyTests.verdict(standing, .approve) {
                Issue.record("\(standing)")
            }
        }
    }

    @Test func `a denial names a reason that fits`() {
        let cases: [([Role], Set<Relation>, Action, String)] = [
            ([.manager], [.excluded], .read, "a conflict of interest keeps you off this case"),
            (
                [.manager], [.lead], .decide,
                "your place on this case does not let you decide: the core team and members of the body that the case was reported to can"
            ),
            ([.adviser], [.team], .close, "your role cannot close the case: the case manager can"),
            ([.admin], [.lead], .read, "administrators cannot read cases"),
            ([.practitioner], [.none], .managePeople, "your role cannot manage people: administrators can"),
        ]
        for (roles, relations, action, reason) in cases {
            let verdict = Policy.verdict(roles: roles, relations: relations, action: action)
            #expect(verdict == .denied(reason: reason))
        }
    }

    @Test func `nobody without a role does anything that is not about their own case`() {
        for relation in Relation.allCases where relation != .subject && relation != .companion {
            for action in Action.allCases where PolicyTests.verdict(([], [relation]), action) {
                Issue.record("\(relation) \(action)")
            }
        }
    }
}
