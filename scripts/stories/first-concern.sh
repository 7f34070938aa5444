# A concern goes all the way: told first, answered, decided on what was shown, closed with learning.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/stage.sh"

step "The administrator makes a store and invites four people"
found_store
start_server
join sam "$stage/server/first-admin.invite" "$(sed -n 's/^ *Four words: *//p' "$stage/init.txt")"
invite priya "Priya Nair" case-manager
invite jo "Jo Marsh" case-manager
invite amara "Dr Amara Okafor" adviser
admin sam user list

step "Priya registers the GP; the administrator invites her. Another practitioner has a case too."
as priya register --name "Dr Erin Hale" --profession gp --number 7012345 --list medical --practice "Fylde Road Surgery" --yes
gp=$(reference 'S-[0-9]+')
as priya register --name "Mr Tom Webb" --profession dentist --number 123456 --list dental --practice "Preston Dental" --yes
other=$(reference 'S-[0-9]+')
invite erin "Dr Erin Hale" practitioner --practitioner "$gp"

step "Earlier this year: a record-keeping concern that ended with learning"
as priya open --about "$gp" --kind records --source audit --heard "$(day '-40 days')" --safety no \
    --title "Handover notes missing for two patients" --text "Found in the practice's own audit." --yes
earlier=$(reference '2[0-9]-[0-9]{4,}')
as priya assign "$earlier" "Jo Marsh" --as team --yes
as priya tell "$earlier" --how meeting --told "$(day '-39 days')" --in-person yes --companion declined --support yes --yes
as erin respond "$earlier.1" --text "I wrote both notes the next morning; the system had been down." --yes
answered=$(reference 'R-[0-9]+')
as priya learn "$earlier" --level individual --owner "Dr Hale" --by "$(day '+30 days')" --text "Write handover notes the same day." --yes
as priya learn "$earlier" --level organisation --none --reason "The audit is already monthly" --yes
as jo decide "$earlier" --outcome explained --cites "$answered" --weigh "$answered=Accepted: the practice confirms the fault" --reason "Explained, and put right" --yes
as priya close "$earlier" --reason "Learning agreed" --yes

step "A practice manager reports three late referral letters. Priya opens the case."
as priya open --about "$gp" --kind records --source practice-manager --heard 2026-11-18 --safety unknown \
    --title "Three referral letters sent more than 14 days after the appointment" \
    --text "Reported by the practice manager. Letters dated 2, 5 and 9 October." --yes
case=$(reference '2[0-9]-[0-9]{4,}')
as priya open --about "$other" --kind conduct --source patient --heard 2026-11-18 --safety no \
    --title "Spoke sharply at the desk" --text "One patient complained." --yes
elses=$(reference '2[0-9]-[0-9]{4,}')
as priya assign "$case" "Jo Marsh" --as team --yes

step "Refused: a baseline before the practitioner has been told"
refused 77 priya grade "$case" --others "$earlier" --consequence 2 --likelihood 3 --frequency repeated --safety no --result pattern --present U-2,U-3 --reason "Second concern" --yes
as priya why "$case"

step "Priya tells her in person, with a companion offered"
as priya tell "$case" --how meeting --told "$(day today)" --in-person yes --companion offered --support yes \
    --text "Explained the three letters and the support on offer. She may bring someone to every meeting." --yes
as erin

step "Dr Hale invites a colleague as her companion"
as erin invite "$case" --name "Siân O’Neill" --scope concerns,responses,documents --ends "$(day '+60 days')" --output "$stage/sian.invite" --yes
join sian "$stage/sian.invite" "$(sed -n 's/^ *Four words: *//p' <<<"$answer")"
as sian show "$case"

step "The baseline finds the earlier concern; the team confirms it"
as priya check "$case"
as priya grade "$case" --others "$earlier" --consequence 2 --likelihood 3 --frequency repeated --safety no --result pattern --present U-2,U-3 \
    --reason "Second record-keeping concern in two months; no harm known" --yes
baseline=$(reference 'B-[0-9]+')
as priya note "$case" --kind phone --text "The practice manager thinks it was the new dictation system." --yes
note=$(reference 'N-[0-9]+')

step "The adviser is asked, and advises; Priya shares the advice"
as priya ask "$case" --for advice --from "Amara Okafor" --by "$(day '+9 days')" --question "Is 14 days outside good practice for these three?" --yes
as amara show "$case"
as amara advise "$case" --opinion "Two of three fell outside expected practice. I am fairly sure." \
    --text "The third letter was urgent and went by phone the same day." --yes
advice=$(reference 'A-[0-9]+')
as priya share "$advice" --yes
shared=$(reference 'C-[0-9]+')

step "The GP is asked to respond by an agreed date, and answers in time with her audit sheet of 200 KB"
as priya ask "$case" --for response --by "$(day '+14 days')" --agreed yes --yes
audit_lines() { for line in $(seq 1 4000); do printf 'patient %05d,dictated,sent,days between: %02d,checked by EH\n' "$line" $((line % 20)); done; }
head -c 204800 <<<"$(audit_lines)" >"$stage/audit-sheet.txt"
as erin attach "$case" "$stage/audit-sheet.txt" --type text/plain --yes
sheet=$(reference 'F-[0-9]+')
as erin respond "$case.1" --files "$sheet" --final yes --text "The letters were dictated on the day. The new system held them back; I now check a list every Friday." --yes
response=$(reference 'R-[0-9]+')
receipt="$stage/homes/erin/receipts/$response.receipt"
as jo get "$sheet" --output "$stage/received.txt"
cmp "$stage/audit-sheet.txt" "$stage/received.txt" || fail "the file that arrived is not the file that was sent"
printf '    (the 204,800 octets that arrived are the octets that were sent)\n'

step "Her signed receipt was kept by itself. It verifies without the server, for her and for a stranger"
printf '%s' "The letters were dictated on the day. The new system held them back; I now check a list every Friday." >"$stage/answer.txt"
printf '%s' "The letters were dictated on the day. The new system held them back; I now check a list every Monday." >"$stage/other.txt"
cp "$stage/homes/erin/authority.pem" "$stage/authority.pem"
as erin check-receipt "$receipt" --text "$stage/answer.txt"
as tribunal check-receipt "$receipt" --authority "$stage/authority.pem" --text "$stage/answer.txt"
refused 65 tribunal check-receipt "$receipt" --authority "$stage/authority.pem" --text "$stage/other.txt"
as erin receipt "$sheet" --output "$stage/sheet.receipt"
as erin check-receipt "$stage/sheet.receipt" --file "$stage/audit-sheet.txt"
sed "s/Dr Erin Hale/Mr Tom Webb/" "$receipt" >"$stage/changed.receipt"
refused 65 erin check-receipt "$stage/changed.receipt"

step "Refused: a decision that cites a note which she was never shown"
refused 77 jo decide "$case" --outcome pattern --cites "$note,$shared" --weigh "$response=Accepted: the list shows it" --reason "A pattern with a cause" --yes

step "Refused: she asks for a team note, and for another person's case; the answer is that of a case that does not exist"
refused 67 erin show "$note"
refused 67 erin show "$elses"
forbidden=$answer
refused 67 erin show 26-9999
[ "${forbidden//$elses/X}" = "${answer//26-9999/X}" ] || fail "forbidden and absent differ"

step "Refused: the administrator tries to read the case"
CANDOUR_HOME="$stage/homes/sam" refused 67 sam show "$case"

step "The team decides on shared items, weighs the answer"
as jo decide "$case" --outcome pattern --cites "$baseline,$shared,$response" \
    --weigh "$response=Accepted: the sheet shows the delay came from the dictation system, and the Friday check works" \
    --reason "A pattern with a cause that has been put right" --yes

step "Refused: closing without learning"
refused 77 priya close "$case" --reason "Done" --yes
as priya learn "$case" --level individual --owner "Dr Hale" --by "$(day '+50 days')" --text "Audit referral letters each month until January and report." --yes
as priya learn "$case" --level organisation --owner "Fylde Road Surgery" --by "$(day '+50 days')" --text "Watch the dictation queue daily; tell the other practices that use the system." --yes
as priya close "$case" --reason "Learning is agreed at both levels" --yes

step "What the GP can see at the end: her case, its history, and who looked"
as erin show "$case"
as erin history "$case"
as erin who-read "$case"

. "$(dirname "${BASH_SOURCE[0]}")/crash.sh"

step "The journal still holds what her receipt says; the copy with the flipped byte is found out"
typed "candourd verify --config server/candourd.yaml --receipt $response.receipt"
"$bin/candourd" verify --config "$stage/server/candourd.yaml" --receipt "$receipt" | shown
typed "candourd verify --data server/data --receipt sheet.receipt"
"$bin/candourd" verify --data "$stage/server/data" --receipt "$stage/sheet.receipt" | shown
for wrong in "--data $stage/copy --receipt $receipt" "--data $stage/server/data --receipt $stage/changed.receipt"; do
    # shellcheck disable=SC2086  # two options and their values
    if "$bin/candourd" verify $wrong >"$stage/verdict" 2>&1; then fail "verify accepted $wrong"; fi
    shown <"$stage/verdict"
done

step "All of it was so"
