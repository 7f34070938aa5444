// Written by scripts/regen from the files of this target. A test fails when it is stale.

extension Catalogue {
    /// Every verb that reads.
    static let readVerbs: [any ReadVerb.Type] = [
        Can.self,
        Check.self,
        Get.self,
        Help.self,
        ListCase.self,
        ListDevice.self,
        ListPrac.self,
        ListUser.self,
        Log.self,
        Show.self,
        Who.self,
        WhoLooked.self,
        Why.self,
    ]

    /// Every verb that writes.
    static let writeVerbs: [any WriteVerb.Type] = [
        Advise.self,
        Approve.self,
        Ask.self,
        Assign.self,
        Baseline.self,
        Close.self,
        Decide.self,
        Delay.self,
        Extend.self,
        Invite.self,
        Learn.self,
        NewCase.self,
        NewConcern.self,
        NewPrac.self,
        NewUser.self,
        Note.self,
        Part.self,
        Put.self,
        Reinvite.self,
        Respond.self,
        Seal.self,
        SetCase.self,
        SetDevice.self,
        SetPrac.self,
        SetUser.self,
        Share.self,
        Tell.self,
        Uninvite.self,
        Waive.self,
        Withhold.self,
    ]
}
