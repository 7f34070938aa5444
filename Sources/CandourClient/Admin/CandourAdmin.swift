import ArgumentParser

/// `candour-admin` and its commands. Alone, it opens the console.
struct CandourAdmin: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "candour-admin",
        abstract: "Invite people, give roles, and look after committees, rules and devices",
        version: ClientVersion.text,
        subcommands: [
            AdminInvite.self, AdminUser.self, AdminRole.self, AdminBody.self, AdminDevice.self,
            AdminPack.self, Drafts.self, Send.self, Resume.self, Join.self, Status.self,
            Who.self,
            Lock.self, Unlock.self, ChooseSettings.self,
        ]
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) { try Console(desk: desk).run() }

    static let overview = """
        candour-admin: invite people, give roles, look after committees, rules and devices. Cases are not visible here.

          candour-admin                       Open the console
          candour-admin invite --name "Priya Nair" --role case-manager

        People
          invite          Invite someone; --again U-5 makes a new invitation
          user list       Who has an account
          user disable    Keep someone out from now on
          user enable     Let them in again
          user confirm    Confirm another administrator's invitation
          role set        Give someone roles
          role show       What a role can do

        Committees and panels
          body new        Set one up, with its quorum and terms of reference
          body set        Change its name, its quorum or its terms of reference
          body seat       Give somebody a seat
          body unseat     End a seat, with the reason
          body list       Which there are, and who sits on them

        Devices
          device list     The computers people joined from
          device remove   Take one away

        Rules
          pack list       The rule packs, and which one new cases start under
          pack check      What is wrong with a pack in a file
          pack compare    What it would change
          pack load       Load it as a new version
          pack adopt      Choose the pack for new cases
          pack export     Get a pack as YAML

        You and this computer
          join  status  who  lock  unlock  settings  drafts  send  resume  help  quit

        Help topics: accessibility, environment, exit-codes, formatting, privacy
        To read about one command: candour-admin help invite
        """
}
