/// What was answered.
struct ConcernAnswers: Equatable {
    var heard: CivilDate
    var source: String
    var kind: String
    var title: String
    var risk: String

    func fill(_ request: Request) -> Request {
        request.with("kind", .atom(kind))
            .with("source", .atom(source))
            .with("heard", .atom(heard.iso))
            .with("safety", .atom(risk))
            .with("title", .text(title))
    }
}
