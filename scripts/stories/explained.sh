# Explained at once: one complaint about a telephone call, told and explained within the week. And an isolated incident,
# which a committee received, and which ended with learning.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/cast.sh"

begin 2026-01-12

step "A patient complains about a telephone call. Priya opens a case about the dentist"
practitioner hannah "Ms Hannah Reid" dentist 184302 "Deepdale Dental Practice"
opened --kind communication --source patient --heard today --safety no --title "Told on the telephone to ring back next week" \
    --text "Mrs A rang with toothache on 9 January. She felt brushed off, and was seen elsewhere the same day."

step "Refused: to record an explanation before she has been told"
refused 77 priya explain "$case.1" --date today --companion offered --text "She will say that the line was poor." --yes

set_clock 2026-01-14
step "Two days later Priya tells her in person. Her practice manager comes with her, and she explains at once"
told meeting attended "The complaint was read out in full. Ms Reid brought the practice manager, Tom Birch. Support was offered."
telling=$(reference 'M-[0-9]+')
as priya why "$case"
refused 77 jo decide "$case" --outcome explained --cites "$telling" --reason "A misunderstanding" --yes
as priya explain "$case.1" --date today --companion attended \
    --text "The line was poor and I took the call for a request for a check-up. Had I heard the word pain I would have seen her that day." --yes
explanation=$(reference 'V-[0-9]+')

step "Ms Reid reads what was written down in her name"
as hannah
as hannah show "$case"
says "The line was poor"

step "The team decides that it is explained; there is learning for her and for the practice"
as jo decide "$case" --outcome explained --cites "$explanation" \
    --weigh "$explanation=Accepted: the telephone log shows that the call broke off twice" --reason "A poor line, and put right with the patient" --yes
at_stage "$case" decided
refused 77 priya close "$case" --reason "Explained" --yes
learned "Ask every caller whether they are in pain, before anything else." "Ms Reid" \
    "Reception uses a short list of questions for callers with toothache." "Deepdale Dental Practice" "$(on '+28 days')"
set_clock 2026-01-16
as priya close "$case" --reason "Explained within the week, with learning at both levels" --yes
at_stage "$case" closed
as hannah history "$case"
says "Closed"

step "The administrator sets up the committee, with a chair, a lay member and two others"
with_committee

step "An optometrist did not see a card with a changed appointment: one incident, found by the practice's own audit"
practitioner daniel "Mr Daniel Cole" optometrist 01-20417 "Ribble Eyecare"
opened --kind records --source audit --heard today --safety no --title "A recall card was not acted on" \
    --text "One recall of 40 was missed. The patient was seen four weeks late and came to no harm."
told meeting declined "The audit was gone through together. Mr Cole wished to come alone."
as daniel respond "$case.1" --text "The card was filed behind another. I have rung the patient and said sorry." --yes
response=$(reference 'R-[0-9]+')
as priya check "$case"
as priya grade "$case" --others none --consequence 2 --likelihood 1 --frequency isolated --safety no --result isolated \
    --present "$priya,$jo" --reason "One card of 40; no harm" --yes
at_stage "$case" isolated

step "It goes to the committee. Refused: received before the meeting, or at a meeting without its quorum"
as priya meetings call --of "$committee" --date 2026-01-22 --text "Isolated incidents of January" --yes
first=$(reference 'H-[0-9]+')
as priya report "$case" --to "$committee" --meeting "$first" --kind isolated --text "One missed recall; answered; no other concern is known." --yes
refused 77 ruth receive "$case" --meeting "$first" --reason "Noted" --yes
set_clock 2026-01-22
as ruth meetings hold "$first" --present "$ruth,$gareth" --text "Two members came; the meeting could not decide." --yes
refused 77 ruth receive "$case" --meeting "$first" --reason "Noted" --yes
at_stage "$case" isolated
as priya meetings call --of "$committee" --date 2026-01-26 --text "Isolated incidents of January, again" --yes
second=$(reference 'H-[0-9]+')
set_clock 2026-01-26
as ruth meetings hold "$second" --present "$ruth,$gareth,$meera" --text "The report was received. Learning at both levels was asked for." --yes
as ruth show "$case"
as ruth receive "$case" --meeting "$second" --reason "An isolated incident, handled openly; learning at both levels" --yes
at_stage "$case" noted

step "Learning is prescribed, and the file is closed"
refused 77 priya close "$case" --reason "The committee received it" --yes
learned "Check the recall box at the end of each clinic." "Mr Cole" \
    "Recall cards are entered in the diary on the day they come." "Ribble Eyecare" "$(on '+30 days')"
as priya close "$case" --reason "Received by the committee; learning prescribed" --yes
at_stage "$case" closed
as daniel history "$case"
as ruth meetings list

step "All of it was so"
