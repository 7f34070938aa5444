extension HelpTopics {
    /// `candour help` alone: the map of commands.
    static let overview = """
        candour: deal with performance concerns. Text you type here stays private until you send or share it.

          candour                      What needs your attention
          candour show 26-0042         Read a case
          candour history 26-0042      Everything that has happened, newest first

        Start and move a case on
          open          Record a new concern
          add-concern   Add a further concern to a case
          check         Look for other known concerns about the same person
          tell          Record that the practitioner was told, and how
          delay         Ask to tell the practitioner later
          grade         Set how serious it is, with reasons
          share         Let the practitioner see something
          withhold      Keep something from the practitioner, with a reason
          approve       Approve a delay, something withheld or an interim measure
          ask           Ask someone for a response or for advice, with a date
          extend        Move a date
          decide        Record a decision
          learn         Record learning
          close         Close a case, with learning and outcome
          assign        Put someone on a case, or keep them off it
          lift          End an exclusion, with the reason
          change        Change a case's title, or hand it to another case manager
          register      Add a practitioner to the register

        Look into it and agree
          explain       Record the practitioner's explanation
          visit         Record a visit
          discuss       Record a discussion with an adviser
          contact       Record a contact with a body outside
          plan          Propose an action plan
          agree         Agree to an action plan, undertakings or a date
          review        Review a plan, an intervention or a measure
          complete      Record that learning was done
          decline       Say no to a plan, or to a request for more time
          pause         Stop a clock, with a reason
          restart       Let it run again
          consider      Answer a question of fairness

        Committees, investigation and list action
          report        Report a case to a committee or panel
          receive       Record that the committee received it
          escalate      Open a performance case
          terms         Record the terms of reference that a body set
          interview     Record an interview, or the offer of one
          draft-report  Send the practitioner the draft report
          final-report  Give the final report
          intervene     Set an intervention
          measure       Ask for an interim measure
          propose       Give notice of proposed list action
          hear          Record a hearing
          determine     Record what came of an appeal or a referral
          refer         Record a referral to a regulator or another body outside
          notify        Record whom you told
          declare       Declare an interest of your own
          reopen        Open a closed case again
          meetings list  meetings call  meetings hold
          bodies list  bodies show

        Write
          respond       Answer a concern about you
          comment       Comment on a draft report, or on anything shared with you
          represent     Make representations on proposed list action
          appeal        Record that you appeal against a decision
          request-time  Ask for more time to respond, or to comment on a report
          waive         Say that you choose not to answer
          advise        Give professional advice
          note          Write a note that only the team can see
          attach        Add a file
          invite        Let a friend or colleague read parts of your case
          uninvite      End that
          drafts        Things you have not sent
          send          Send a draft, or everything waiting to be sent
          resume        Carry on with a draft

        Find and report
          list  show  history  get  who-read  why  can  watch
          fairness       The questions of fairness and what was answered
          receipt        Keep a signed receipt of something
          check-receipt  Check one, without the server
          due            What is due, on your cases or on one
          calendar       The same, as a file for your own calendar
          statistics     What happened in a period, in counts that name nobody
          packs list     The rules that cases are under
          packs show     Their figures, with sources, gaps and questions
          packs export   Rules as YAML

        You and this computer
          join  status  who  devices  lock  unlock  settings  help

        Help topics: accessibility, dates, environment, exit-codes, formatting, getting-support, privacy
        To read about one command: candour help respond
        """
}
