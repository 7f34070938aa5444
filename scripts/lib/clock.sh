# A stage whose clock is set, so that deadlines that lie weeks apart can be played in a minute: the server and every
# computer of the story see the same time, by libfaketime. Needs the package faketime (scripts/setup-tests).
. "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

now=
command -v faketime >/dev/null || fail "this story needs faketime: scripts/setup-tests installs it"
export FAKETIME_DONT_FAKE_MONOTONIC=1 TZ=Europe/London

# set_clock DAY: from now on it is half past nine on this day, everywhere on the stage. A running server starts anew.
set_clock() {
    local was_running=$server_pid offset
    now=$1
    offset=$(($(date -d "$now 09:30" +%s) - $(date +%s)))
    [ -z "$was_running" ] || stop_server
    machine=(faketime -m -f "$(printf '%+d' "$offset")")
    printf '\n-- %s\n' "$(date -d "$now" '+%A %-d %B %Y')"
    [ -z "$was_running" ] || start_server >/dev/null
}

# on OFFSET: a day counted from the day of the story, such as "+14 days".
on() { date -d "$now $1" +%F; }
