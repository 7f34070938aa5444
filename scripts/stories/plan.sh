# A pattern that ends in an action plan: found by the baseline, answered late because of illness, and put right together.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/cast.sh"

begin 2026-02-02

step "A GP, and two concerns of this winter that were each explained"
practitioner leila "Dr Leila Haddad" gp 7154420 "Moor Park Surgery"
earlier=()
# explained_before TITLE ANSWER: an earlier case, told, answered and closed.
explained_before() {
    opened --kind records --source audit --heard today --safety no --title "$1" --text "Found in the practice's own audit."
    told meeting declined "Went through the audit together."
    as leila respond "$case.1" --text "$2" --yes
    local answered
    answered=$(reference 'R-[0-9]+')
    as jo decide "$case" --outcome explained --cites "$answered" --weigh "$answered=Accepted" --reason "Explained, and put right" --yes
    learned "Sign results on the day." "Dr Haddad" "The audit goes on each month." "Moor Park Surgery" "$(on '+30 days')"
    as priya close "$case" --reason "Explained, with learning" --yes
    earlier+=("$case")
}
explained_before "Two blood results signed after a week" "I was on a course that week; the locum did not have access."
explained_before "A fax from the hospital was not coded" "It came in on the last page of a longer fax."

set_clock 2026-03-02
step "A third concern. She is told first; then the baseline finds the two earlier ones"
opened --kind records --source pharmacist --heard today --safety unknown --title "Repeat prescriptions not reviewed" \
    --text "The pharmacist found eleven repeat prescriptions without a review in the last year."
told meeting attended "Dr Haddad brought Dr Ilse Brandt, a colleague. The list of the eleven was handed over."
as leila invite "$case" --name "Dr Ilse Brandt" --scope concerns,responses,documents --ends "$(on '+120 days')" --output "$stage/ilse.invite" --yes
join ilse "$stage/ilse.invite" "$(sed -n 's/^ *Four words: *//p' <<<"$answer")"
as priya check "$case"
says "${earlier[0]}" && says "${earlier[1]}"
refused 77 priya grade "$case" --others "${earlier[0]}" --consequence 3 --likelihood 3 --frequency repeated --safety no --result pattern --present "$priya,$jo" --reason "The third" --yes
as priya grade "$case" --others "${earlier[0]},${earlier[1]}" --consequence 3 --likelihood 3 --frequency repeated --safety no --result pattern \
    --present "$priya,$jo" --reason "The third concern about records in two months; no harm is known" --yes
baseline=$(reference 'B-[0-9]+')
at_stage "$case" preliminary

step "A visit, a discussion with the adviser, and a contact with Practitioner Performance Advice"
as priya visit "$case" --date today --present "$priya,$jo" --companion attended --with "The practice manager" \
    --text "Results are signed on paper and coded later by one person, who is away one week in four." --yes
visit=$(reference 'V-[0-9]+')
as priya ask "$case" --for advice --from "Amara Okafor" --by "$(on '+7 days')" --question "Is a yearly review of repeats usual?" --yes
as amara advise "$case" --opinion "A review each year is usual; six of the eleven are overdue." --text "None of the six is a medicine that needs monitoring." --yes
advice=$(reference 'A-[0-9]+')
as priya discuss "$case" --date today --adviser "$amara" --text "A recall system would meet this; the practice has one that is not switched on." --yes
as priya share "$advice" --yes
shared=$(reference 'C-[0-9]+')
as priya contact "$case" --date today --to ppa --with "The link adviser" --text "Asked early, without a name, what support there is for record keeping." --yes

step "She is asked to respond by an agreed date, falls ill, and asks for more time"
as priya ask "$case" --for response --by 2026-03-16 --agreed yes --yes
ask=$(reference 'Q-[0-9]+')
at_stage "$case" response
set_clock 2026-03-09
as leila request-time "$ask" --by 2026-03-23 --reason "I am in hospital this week" --yes
as priya pause "$case" --clock response --begins today --reason "Illness" --yes
pause=$(reference 'Z-[0-9]+')
as leila due --layout columns
says "[Ss]topped"
as priya why "$case"

step "The first date passes while the clock stands still. Refused: to decide without her, or to move the date to a day before the one that the pause gives"
set_clock 2026-03-17
refused 77 jo decide "$case" --outcome pattern --cites "$baseline" --reason "No answer came" --yes
says "$case.1"
as priya restart "$pause" --date today --reason "Back at work" --yes
refused 65 priya extend "$ask" --by 2026-03-23 --agreed yes --reason "She was in hospital" --yes
as priya extend "$ask" --by 2026-03-31 --agreed yes --reason "She was in hospital" --yes
as leila due --working --layout columns
as priya why "$case"
says "an extension from Monday 16 March 2026"
refused 77 jo decide "$case" --outcome pattern --cites "$baseline" --reason "No answer came" --yes

set_clock 2026-03-20
step "She answers, and a plan is proposed. One side's agreement does not begin it"
as leila respond "$case.1" --text "Six are overdue, and I have reviewed them. The recall had been switched off in an update; I did not notice." --yes
response=$(reference 'R-[0-9]+')
as priya plan "$case" --kind remediation --objective "Every repeat is reviewed once a year" --criterion "Audit of 60 repeats: all within the year" \
    --objective "Results are coded on the day" --criterion "Audit of 40 results: all on the day" --step "Switch the recall on" --step "Train a second person to code" \
    --support "Half a day a week for a month; the pharmacist helps" --milestone 2026-04-17 --milestone 2026-05-08 --review 2026-04-20 --yes
plan=$(reference 'P-[0-9]+')
refused 77 priya agree "$plan" --yes
refused 77 priya review "$plan" --result complete --date today --reason "All of it is done" --yes
at_stage "$case" response
refused 77 jo decide "$case" --outcome plan-completed --cites "$response" --weigh "$response=Accepted" --reason "She has agreed" --yes
as leila show "$plan"
as leila agree "$plan" --reason "As we discussed" --yes
at_stage "$case" plan

step "What is due, as a calendar that names nobody"
as priya due --working --layout columns
as priya calendar --out "$stage/priya.ics"
grep -q '^BEGIN:VEVENT' "$stage/priya.ics" || fail "the calendar holds no dates"
grep -q "$case" "$stage/priya.ics" || fail "the calendar does not name the case"
! grep -qiE 'Haddad|Leila|Moor Park|Brandt|Nair|prescription' "$stage/priya.ics" || fail "the calendar names somebody"
head -n 24 "$stage/priya.ics" | shown

step "Reviewed: half is done. Refused: a decision before the plan is signed off"
set_clock 2026-04-20
as priya review "$plan" --result partly --date today --next 2026-05-11 --reason "All results are coded; 41 of 60 repeats are reviewed" --yes
refused 77 jo decide "$case" --outcome plan-completed --cites "$plan,$response" --weigh "$response=Accepted" --reason "Nearly done" --yes
set_clock 2026-05-11
as priya review "$plan" --result complete --date today --reason "60 of 60 repeats and 40 of 40 results" --text "The pharmacist did the audit." --yes
as jo decide "$case" --outcome plan-completed --cites "$baseline,$visit,$shared,$plan,$response" \
    --weigh "$response=Accepted: the log of the update shows it" --reason "The pattern had a cause, and the plan has ended it" --yes
at_stage "$case" decided
learned "Look at the recall list after every update." "Dr Haddad" "Tell the other practices that the update switches recalls off." "NHS Central Lancashire" 2026-06-05
as priya close "$case" --reason "Plan completed; learning at both levels" --yes
at_stage "$case" closed

step "Learning goes on after the file is closed"
set_clock 2026-06-01
as priya due --layout columns
as priya complete "$own" --date today --reason "Two updates, two checks, shown in the log" --yes
as priya complete "$theirs" --date today --reason "Letter to 38 practices of 28 May" --yes
as priya due --layout columns
never_says "$own|$theirs"
as leila history "$case"
as ilse show "$case"

step "All of it was so"
