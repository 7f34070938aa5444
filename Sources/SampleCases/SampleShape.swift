/// How a made-up concern goes. The weights make about half of what ends end by the response or the action plan, as S0 reports,
/// and performance cases outnumber no stage that comes before them by rule: a case may open as one.
enum SampleShape: CaseIterable {
    case explained, isolated, answered, planned, performance, suspended, listed
    /// Still under way at one of the stages.
    case open

    static let weights: [(SampleShape, Int)] = [
        (.explained, 26), (.isolated, 12), (.answered, 20), (.planned, 8), (.performance, 10),
        (.suspended, 4), (.listed, 4),
        (.open, 16),
    ]
}

/// Words for made-up concerns.
enum SampleWords {
    static let concerns: [(kind: String, title: String)] = [
        ("records", "Referral letters sent late"), ("records", "Consultation notes missing"),
        ("records", "Results not filed for two weeks"), ("clinical", "Antibiotics outside guidance"),
        ("clinical", "Missed follow-up of an abnormal result"),
        ("clinical", "Recall of diabetic patients missed"),
        ("behaviour", "Spoke sharply to a colleague"), ("communication", "Patient not told of a delay"),
        ("communication", "Complaint not answered"), ("conduct", "Left a clinic early twice"),
        ("management", "Fridge temperatures not recorded"), ("equipment", "Autoclave log incomplete"),
        ("health", "Often unwell on Mondays"), ("probity", "Claims for visits not made"),
        ("boundaries", "Messages to a patient outside work"),
    ]
    static let sources = [
        "patient", "staff", "practitioner", "practice-manager", "pharmacist", "care-home", "regulator", "cqc",
        "commissioner", "audit", "incident", "self", "appraisal", "anonymous",
    ]
}
