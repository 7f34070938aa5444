# A stage whose clock is set, so that deadlines that lie weeks apart can be played in a minute: the server and every
# computer of the story see the same time.
. "$(dirname "${BASH_SOURCE[0]}")/stage.sh"

now=
signed_in=
export FAKETIME_DONT_FAKE_MONOTONIC=1 TZ=Europe/London

# set_clock DAY: from now on it is half past nine on this day, everywhere on the stage. A running server starts anew.
set_clock() {
    local was_running=$server_pid offset
    now=$1
    offset=$(($(date -d "$now 09:30" +%s) - $(date +%s)))
    [ -z "$was_running" ] || stop_server
    clock "$(printf '%+d' "$offset")"
    printf '\n-- %s\n' "$(date -d "$now" '+%A %-d %B %Y')"
    [ -z "$was_running" ] || start_server >/dev/null
    [ -n "$signed_in" ] || signed_in=$now
    [ -z "$was_running" ] || [ "$now" \< "$(date -d "$signed_in +20 days" +%F)" ] || everybody_signs_in
}

# Whoever has joined looks in now and then, as people do: their computers renew their certificates when they are used.
everybody_signs_in() {
    local home
    for home in "$stage"/homes/*/; do
        CANDOUR_HOME=${home%/} CANDOUR_PASSPHRASE_FILE="$stage/passphrase" \
            "${machine[@]}" "$bin/candour" who >/dev/null 2>&1 </dev/null || true
    done
    signed_in=$now
}

# on OFFSET: a day counted from the day of the story, such as "+14 days".
on() { date -d "$now $1" +%F; }
