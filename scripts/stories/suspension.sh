# A performance case: often, and patients may be at risk. An immediate suspension, an investigation, a panel that decides
# conditions, an appeal, monitoring, and one day a new concern.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/cast.sh"

begin 2026-06-15

step "The administrator sets up the panel that decides under the regulations, and invites an investigator"
admin sam body new --name "Performance Panel" --kind panel --quorum 3 --text "Decides under the performers list regulations." --yes
panel=$(reference 'G-[0-9]+')
seat "$panel" helen "Helen Brooks" chair
seat "$panel" omar "Omar Siddiqui" lay
seat "$panel" fiona "Dr Fiona Grant" clinician
seat "$panel" peter "Peter Novak" member
helen=$(member "Helen Brooks") omar=$(member "Omar Siddiqui") fiona=$(member "Dr Fiona Grant") peter=$(member "Peter Novak")
invite ines "Dr Ines Carrow" investigator
ines=$(member "Dr Ines Carrow")

step "The committee that every performance case is reported to"
with_committee

step "The hospital reports four insulin prescriptions at ten times the dose. Priya tells the GP the same day"
practitioner grace "Dr Grace Whitcombe" gp 7098811 "Lancaster Lane Surgery"
opened --kind clinical --source incident --heard today --safety yes --title "Insulin at ten times the dose, four times in a month" \
    --text "All four were caught by pharmacists. One patient was treated in hospital for a day."
told meeting attended "Dr Whitcombe brought Dr Paul Ferris. The four prescriptions were shown. Occupational health and her defence organisation were named."
as grace invite "$case" --name "Dr Paul Ferris" --scope concerns,responses,documents,decisions --ends "$(on '+350 days')" --output "$stage/paul.invite" --yes
join paul "$stage/paul.invite" "$(sed -n 's/^ *Four words: *//p' <<<"$answer")"

step "The baseline goes straight to a performance case. Refused: for a single incident"
as priya check "$case"
refused 77 priya grade "$case" --others none --consequence 4 --likelihood 4 --frequency isolated --safety yes --result high-frequency --present "$priya,$jo" --reason "Four" --yes
as priya grade "$case" --others none --consequence 4 --likelihood 4 --frequency persistent --safety yes --immediate yes --result high-frequency \
    --present "$priya,$jo" --reason "Four in a month, one with harm" --yes
baseline=$(reference 'B-[0-9]+')
at_stage "$case" performance
as priya meetings call --of "$committee" --date 2026-06-17 --text "One performance case" --yes
received=$(reference 'H-[0-9]+')
as priya report "$case" --to "$committee" --meeting "$received" --kind performance --text "Four in a month; a performance case." --yes
as priya report "$case" --to "$panel" --kind performance --text "Four in a month. An immediate suspension is asked for." --yes

step "An immediate suspension. The alternatives are named; a manager may not approve it, the panel may, at a meeting called at once"
as priya contact "$case" --date today --to ppa --with "The link adviser" --text "Told before the suspension, and asked for advice." --yes
as priya measure "$case" --kind suspension --immediate yes --begins today --review "$(on '+2 days')" \
    --alternatives "Supervised prescribing: nobody is free this month. No insulin: her partners are both away." \
    --basis "NHS (Performers Lists) (England) Regulations 2013" --reason "A fifth error may not be caught" --yes
suspension=$(reference 'X-[0-9]+')
as priya meetings call --of "$panel" --date today --text "An immediate suspension in one case" --yes
urgent=$(reference 'H-[0-9]+')
as helen meetings hold "$urgent" --present "$helen,$omar,$peter" --text "By telephone. The panel approved the suspension." --yes
refused 77 priya approve "$suspension" --meeting "$urgent" --yes
refused 77 jo approve "$suspension" --meeting "$urgent" --yes
as helen approve "$suspension" --meeting "$urgent" --yes
as priya notify "$case" --to nhs-resolution --with "NHS Resolution" --date today --reason "Immediate suspension of 15 June" --yes
as grace show "$suspension"
says "Approved at: Performance Panel, meeting of Monday 15 June 2026"
# The register says how she stands, and nothing of the case; she cannot leave the list while it lasts.
as priya show "$subject"
says "On the list: Suspended"
refused 77 priya change "$subject" --status withdrawn --yes

step "A member of the panel declares an interest, and is off the case"
as fiona declare "$case" --interest "We were partners until 2024" --yes
refused 67 fiona show "$case"

step "An investigator is put on the case. Refused: a colleague who has another part in it"
refused 77 priya assign "$case" "Jo Marsh" --as investigating --yes
as priya assign "$case" "$ines" --as investigating --yes
set_clock 2026-06-17
as ruth meetings hold "$received" --present "$ruth,$gareth,$meera" --text "The performance case was received." --yes
as ruth receive "$case" --meeting "$received" --reason "A performance case, with an immediate suspension" --yes
# Refused: the case manager. What the panel imposed the panel reviews, and a member who was there records it and its meeting.
refused 77 priya review "$suspension" --result continue --date today --next 2026-07-15 --meeting "$urgent" --reason "Nothing milder is to be had yet" --yes
as priya meetings call --of "$panel" --date today --text "The review of one suspension" --yes
reviewed=$(reference 'H-[0-9]+')
as helen meetings hold "$reviewed" --present "$helen,$omar,$peter" --text "By telephone. The panel kept the suspension until it meets." --yes
as helen review "$suspension" --result continue --date today --next 2026-07-15 --meeting "$reviewed" --reason "Nothing milder is to be had yet" --yes

step "Fairness is considered first: what is not known is looked into by somebody, until a day"
for question in w1 h1 a1 e2; do as priya consider "$case" --question "$question" --answer yes --yes; done
as priya consider "$case" --question u3 --answer unknown --owner "Jo Marsh" --due 2026-06-26 --text "How busy was the surgery in the spring?" --yes
as grace fairness "$case"
# Refused: the case manager sets no terms of reference; a member of the committee records what it set when it met.
refused 77 priya terms "$case" --meeting "$received" --investigator "$ines" --sent today --by 2026-07-24 --basis "Policy" --text "Mine." --yes
as ruth terms "$case" --meeting "$received" --investigator "$ines" --sent today --by 2026-07-24 --basis "NHS (Performers Lists) (England) Regulations 2013" \
    --text "The four prescriptions, how they came about, and whether there are others since January." --yes
at_stage "$case" investigation
as grace show "$case"
says "Contractor Performance Assessment Committee, meeting of Wednesday 17 June 2026"
as grace respond "$case.1" --text "The pen and the vial stood next to each other in the list. I am appalled, and I want to know how to stop it." --yes
response=$(reference 'R-[0-9]+')

step "The investigator interviews her with her companion, sends a draft, and hears her comments"
refused 77 ines draft-report "$case" --by 2026-07-10 --text "A draft before the interview." --yes
as ines interview "$case" --date today --kind practitioner --result held --companion attended --text "Held with Dr Ferris. She described each of the four." --yes
interview=$(reference 'V-[0-9]+')
as ines draft-report "$case" --by 2026-07-01 --text "Four errors of one kind; no others in 212 prescriptions. The screen invites the error." --yes
draft=$(reference 'I-[0-9]+')
refused 77 ines final-report "$case" --recommendation "Conditions" --text "Before her comments." --yes
set_clock 2026-06-24
as grace due --layout columns
as grace comment "$draft" --final yes --text "There were 214 prescriptions; two were never given out." --yes
as ines final-report "$case" --recommendation "Conditions on prescribing insulin, with training" --text "214 prescriptions, four errors, two of them never given out." --yes
final=$(reference 'I-[0-9]+')
at_stage "$case" report

step "List action is proposed with 28 days for representations. She asks for a hearing"
as priya propose "$case" --kind conditions --sent today --basis "NHS (Performers Lists) (England) Regulations 2013" --text "Conditions on prescribing insulin, because of the four errors." --yes
proposal=$(reference 'X-[0-9]+')
as grace due --working --layout columns
says "representations"
set_clock 2026-07-08
as grace represent "$proposal" --hearing yes --text "I accept supervision. A list of insulins that I may prescribe would be safer than a ban." --yes
represented=$(reference 'E-[0-9]+')
as priya meetings call --of "$panel" --date today --text "The review of one suspension, again" --yes
again=$(reference 'H-[0-9]+')
as helen meetings hold "$again" --present "$helen,$omar,$peter" --text "By telephone. The panel kept the suspension." --yes
refused 77 priya review "$suspension" --result continue --date today --next 2026-07-31 --meeting "$again" --reason "Until the panel has met" --yes
as helen review "$suspension" --result continue --date today --next 2026-07-31 --meeting "$again" --reason "Until the panel has met" --yes

step "The panel meets. One of the three has declared an interest, so there is no quorum; a second meeting has one, and hears her"
as priya meetings call --of "$panel" --date 2026-07-15 --text "Conditions in one case" --yes
first=$(reference 'H-[0-9]+')
set_clock 2026-07-15
as helen meetings hold "$first" --present "$helen,$omar,$fiona" --interest "Partners until 2024" --interests "$fiona" --text "Dr Grant left the room; two members were free to act." --yes
# conditions MEETING APPEAL-BY PERSON STATUS: the decision as the panel would make it.
conditions() {
    perform "$4" candour "$3" decide "$case" --outcome conditions --cites "$baseline,$interview,$final,$response" \
        --weigh "$response=Accepted: the screen was shown to the panel" --weigh "$represented=Accepted in part: supervision, and a list to prescribe from" --meeting "$1" --power "Conditions for efficiency" --appeal-by "$2" \
        --alternatives "Removal: out of proportion, the cause is known. No action: it may happen again." \
        --reason "Safe with conditions: supervised insulin prescribing for six months, and training" --yes
}
conditions "$first" 2026-08-12 helen 77
as priya meetings call --of "$panel" --date 2026-07-20 --text "The same, with a quorum" --yes
second=$(reference 'H-[0-9]+')
set_clock 2026-07-20
as helen meetings hold "$second" --present "$helen,$omar,$peter" --companion attended --text "Dr Whitcombe was heard. The panel decided on conditions." --yes
# Refused: she asked for a hearing, and none is recorded.
conditions "$second" 2026-08-17 helen 77
as priya hear "$case" --meeting "$second" --attended yes --companion attended --with "Dr Paul Ferris" --text "She showed the panel the two lists of her screen." --yes
# Refused: the investigator decides; an appeal would have to come too early.
conditions "$second" 2026-08-17 ines 77
conditions "$second" 2026-07-27 helen 65
conditions "$second" 2026-08-17 helen 0
decision=$(reference 'D-[0-9]+')
at_stage "$case" decided
as grace show "$decision"
says "Decided at: Performance Panel, meeting of Monday 20 July 2026"

step "The suspension is lifted, the decision is notified within seven days, and the regulator is told"
as helen review "$suspension" --result lift --date today --meeting "$second" --reason "The conditions take its place" --yes
as priya show "$subject"
never_says "On the list"
says "NOT IN EFFECT YET"
as priya notify "$case" --to nhs-resolution --with "NHS Resolution" --date today --reason "Conditions decided by the panel" --yes
as grace due --layout columns
never_says "last day for an appeal"
as priya notify "$case" --to practitioner --with "Dr Grace Whitcombe" --date today --reason "Decision of the panel, with reasons and the right of appeal" --yes
as grace due --layout columns
says "last day for an appeal"
refused 77 priya refer "$case" --to gdc --date today --told today --reason "Four errors with insulin" --yes
as priya refer "$case" --to gmc --date today --told today --reason "Four errors with insulin, conditions" --yes

step "She appeals; the tribunal varies the conditions. Then come the interventions, and monitoring"
set_clock 2026-08-03
as grace appeal "$decision" --text "Six months is longer than the training takes." --yes
appeal=$(reference 'E-[0-9]+')
set_clock 2026-09-14
as priya determine "$appeal" --outcome varied --imposed conditions --date today --reason "Four months are enough" --text "The First-tier Tribunal kept the conditions and shortened them." --yes
as priya show "$subject"
says "On the list: Included with conditions"
says "Since: Monday 14 September 2026"
# Refused without a reason: whoever was told of the decision has to be told what became of it.
refused 64 priya close "$case" --reason "The conditions are in force" --yes
says "has to be told that an appeal changed it"
as priya notify "$case" --to nhs-resolution --with "NHS Resolution" --date today --reason "The tribunal shortened the conditions" --yes
as priya intervene "$case" --kind supervision --owner "Dr Whitcombe" --by 2026-11-13 --criterion "100 insulin prescriptions countersigned, none wrong" --yes
supervision=$(reference 'P-[0-9]+')
at_stage "$case" monitoring
as priya meetings call --of "$panel" --date 2026-11-09 --text "The end of the monitoring in one case" --yes
third=$(reference 'H-[0-9]+')
refused 77 priya close "$case" --reason "The conditions are in force" --yes
set_clock 2026-11-09
as priya review "$supervision" --result complete --date today --reason "104 countersigned, none wrong" --yes
learned "Read the dose back aloud before signing." "Dr Whitcombe" "The system's supplier was asked to list pens and vials apart." "NHS Central Lancashire" 2026-12-11
# Refused: the panel decided, and the panel says that it is complete.
refused 77 priya close "$case" --reason "Supervision completed" --yes
as helen meetings hold "$third" --present "$helen,$omar,$peter" --text "104 countersigned prescriptions were shown." --yes
as helen receive "$case" --meeting "$third" --reason "The conditions were met; the monitoring is complete" --yes
as priya close "$case" --reason "Supervision completed, learning at both levels" --yes
at_stage "$case" closed

step "What she can see: everything that was shared, who looked, and her clocks. The administrator sees none of it"
as grace show "$case"
as grace history "$case"
as grace who-read "$case"
says "Helen Brooks"
as grace due --layout columns
as paul show "$case"
refused 67 sam show "$case"

step "A new concern. The case is opened again, and she is told again before anything else"
set_clock 2026-12-01
as priya reopen "$case" --reason "A pharmacist reports a fifth prescription" --yes
at_stage "$case" received
as priya add-concern "$case" --heard today --source pharmacist --kind clinical --safety unknown --title "A fifth prescription of insulin" --yes
refused 77 priya grade "$case" --others none --consequence 3 --likelihood 2 --frequency repeated --safety unknown --result pattern --present "$priya,$jo" --reason "The fifth" --yes
as priya why "$case"
told meeting offered "The fifth prescription was shown to her. It was written by a locum under her name."
as grace show "$case"

step "All of it was so"
