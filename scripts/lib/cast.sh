# One store and the people of the three cases (all fictional), for the stories that play them one after the other or alone.
# A story that follows another one finds the stage as that one left it.
[ -n "${stage:-}" ] || . "$(dirname "${BASH_SOURCE[0]}")/clock.sh"

# begin DAY: the store with its administrator, two case managers and an adviser, unless an earlier story made them.
begin() {
    set_clock "$1"
    [ -z "$server_pid" ] || return 0
    step "The administrator makes a store and invites two case managers and a professional adviser"
    found_store
    start_server
    join sam "$stage/server/first-admin.invite" "$(sed -n 's/^ *Four words: *//p' "$stage/init.txt")"
    invite priya "Priya Nair" case-manager
    priya=$(member "Priya Nair")
    invite jo "Jo Marsh" case-manager,investigator
    jo=$(member "Jo Marsh")
    invite amara "Dr Amara Okafor" adviser
    amara=$(member "Dr Amara Okafor")
}

# member NAME: the reference of a person with an account.
member() {
    quietly_as sam candour-admin user list --layout plain | awk -F'\t' -v name="$1" 'index($0, name) { print $1; exit }'
}

# seat BODY PERSON NAME PART: a member of a committee or panel, who joins and is given a seat.
seat() {
    invite "$2" "$3" committee
    admin sam body seat "$1" --user "$(member "$3")" --as "$4" --yes
}

# practitioner PERSON NAME PROFESSION NUMBER PRACTICE: on the register, with an account; the reference is left in $subject.
practitioner() {
    as priya register --name "$2" --profession "$3" --number "$4" --practice "$5" --yes
    subject=$(reference 'S-[0-9]+')
    invite "$1" "$2" practitioner --practitioner "$subject"
}

# quietly_as PERSON PROGRAM ARGUMENTS: asked by the script itself; nothing of it is shown.
quietly_as() {
    local person=$1 program=$2
    shift 2
    CANDOUR_HOME="$stage/homes/$person" CANDOUR_PASSPHRASE_FILE="$stage/passphrase" \
        "${machine[@]}" "$bin/$program" "$@" 2>&1 </dev/null
}

# at_stage CASE STAGE: the case must stand there.
at_stage() {
    local is
    is=$(quietly_as priya candour list --fields ref,stage --layout plain | awk -F'\t' -v id="$1" '$1 == id { print $2 }')
    [ "$is" = "$2" ] || fail "$1 should be at the stage $2, and is at ${is:-none}"
    printf '    (%s is at the stage %s)\n' "$1" "$2"
}

# says PATTERN, never_says PATTERN: what the last answer must hold, or must not.
says() { grep -qE -- "$1" <<<"$answer" || fail "expected the answer to say: $1"; }
never_says() { ! grep -qE -- "$1" <<<"$answer" || fail "the answer must not say: $1"; }

# opened TITLE ...: Priya opens a case about $subject; the case is left in $case.
opened() {
    as priya open --about "$subject" "$@" --yes
    case=$(reference '2[0-9]-[0-9]{4,}')
    as priya assign "$case" "Jo Marsh" --as team --yes
    at_stage "$case" received
}

# told HOW COMPANION TEXT: Priya tells the practitioner of $case today, and records it.
told() {
    as priya tell "$case" --how "$1" --told today --in-person yes --companion "$2" --support yes --text "$3" --yes
    at_stage "$case" told
}

# learned INDIVIDUAL OWNER ORGANISATION OWNER DUE: learning at both levels; the two references are left in $own and $theirs.
learned() {
    as priya learn "$case" --level individual --owner "$2" --by "$5" --text "$1" --yes
    own=$(reference 'L-[0-9]+')
    as priya learn "$case" --level organisation --owner "$4" --by "$5" --text "$3" --yes
    theirs=$(reference 'L-[0-9]+')
}

# with_committee: the committee, left in $committee, with four members, unless an earlier story set it up.
with_committee() {
    [ -z "${committee:-}" ] || return 0
    admin sam body new --name "Contractor Performance Assessment Committee" --kind committee --quorum 3 \
        --text "Receives isolated incidents and performance cases, and sees that learning is prescribed." --yes
    committee=$(reference 'G-[0-9]+')
    seat "$committee" ruth "Ruth Adeyemi" chair
    seat "$committee" gareth "Gareth Lloyd" lay
    seat "$committee" meera "Dr Meera Patel" clinician
    seat "$committee" colin "Colin Shaw" member
    ruth=$(member "Ruth Adeyemi") gareth=$(member "Gareth Lloyd") meera=$(member "Dr Meera Patel")
}
