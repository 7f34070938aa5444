# A person at openssl s_client gets the same answers, to the octet, as a program that speaks through Candour's own TLS.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/stage.sh"

step "A store, a case manager, a case"
one_open_case
home=$stage/homes/priya

cat >"$stage/lines" <<LINES
1 who
2 show $case
3 log $case
4 why $case
5 show 26-9999
6 decide $case outcome=isolated cites= reason="x" if=1 once=k1
7 set $case title="x" if=99 once=k2
8 lsit case
9 show "open
10 bye
LINES

step "Typed with openssl s_client"
openssl pkcs8 -in "$home/key.pem" -passin "file:$stage/passphrase" -out "$stage/key.pem"
typed "openssl s_client -quiet -verify_return_error -connect localhost:$port -alpn clp/1 -CAfile authority.pem -cert certificate.pem -key key.pem"
mkfifo "$stage/typing"
timeout 60 openssl s_client -quiet -verify_return_error -connect "localhost:$port" -alpn clp/1 -CAfile "$home/authority.pem" \
    -cert "$home/certificate.pem" -key "$stage/key.pem" <"$stage/typing" >"$stage/by-hand" 2>"$stage/s_client.log" &
writers+=($!)
exec 7>"$stage/typing"
# Nothing is typed before the server has said hello; each line waits for the answer to the one before.
until grep -q '^\* hello' "$stage/by-hand"; do read -r -t 0.05 <> <(:) || true; done
number=0
while IFS= read -r line; do
    printf '%s\n' "$line" >&7
    number=$((number + 1))
    until grep -qE "^$number (ok|no)" "$stage/by-hand"; do read -r -t 0.02 <> <(:) || true; done
done <"$stage/lines"
exec 7>&-
wait "${writers[0]}" || true
writers=()
shown <"$stage/by-hand"

step "The same lines through Candour's own TLS"
typed "candour-load say <lines"
(cd "$stage" && "$bin/candour-load" say --home "$home" --passphrase-file "$stage/passphrase" <"$stage/lines") >"$stage/by-program"
head -n "$(wc -l <"$stage/by-program")" "$stage/by-hand" | cmp - "$stage/by-program" || fail "the answers differ"
printf '    %s octets, the same\n' "$(wc -c <"$stage/by-program")"
step "A receipt, checked with openssl alone, by the recipe of Protocol/README.md"
stop_server
cp -r "$stage/server/data" "$stage/before"
start_server
as priya note "$case" --kind phone --text "She rang back." --yes
note=$(reference 'N-[0-9]+')
mkdir "$stage/tribunal"
as priya receipt "$note" --output "$stage/tribunal/receipt"
cp "$home/authority.pem" "$stage/tribunal/authority.pem"
printf 'She rang back.' >"$stage/tribunal/text"
sed -n '/^```sh$/,/^```$/{/^```/!p}' "$root/Protocol/README.md" >"$stage/recipe.sh"
typed "sh recipe.sh"
(cd "$stage/tribunal" && sh -eu "$stage/recipe.sh") >"$stage/verdict" 2>&1 || { shown <"$stage/verdict"; fail "the recipe refuses a genuine receipt"; }
shown <"$stage/verdict"

# tampered WHAT SED-SCRIPT FILE: the recipe must refuse.
tampered() {
    rm -rf "$stage/tampered"
    cp -r "$stage/tribunal" "$stage/tampered"
    sed -i "$2" "$stage/tampered/$3"
    cmp -s "$stage/tribunal/$3" "$stage/tampered/$3" && fail "nothing was changed: $1"
    if (cd "$stage/tampered" && sh -eu "$stage/recipe.sh") >"$stage/verdict" 2>&1; then fail "the recipe accepts $1"; fi
    printf '    refused: %s\n' "$1"
}
tampered "another person's name" 's/Priya Nair/Jo Marsh/g' receipt
tampered "another day" 's/ issued=20\(..\)/ issued=21\1/' receipt
tampered "another hash of the entry" '/^\* entry/s/sha256=./sha256=x/' receipt
tampered "another text" 's/rang/wrote/' text
openssl pkey -in "$stage/key.pem" -out "$stage/device.key"
rm -rf "$stage/tampered"
cp -r "$stage/tribunal" "$stage/tampered"
(
    cd "$stage/tampered"
    sed '/^-----BEGIN SIGNATURE-----$/,$d; s/Priya Nair/Jo Marsh/g' "$stage/tribunal/receipt" >forged
    { cat forged; echo '-----BEGIN SIGNATURE-----'; openssl dgst -sha256 -sign "$stage/device.key" forged | openssl base64
        echo '-----END SIGNATURE-----'; openssl x509 -in "$home/certificate.pem"; } >receipt
    if sh -eu "$stage/recipe.sh" >"$stage/verdict" 2>&1; then exit 1; fi
) || fail "the recipe accepts a receipt that a device signed"
printf '    refused: one that a person signed with the key of her own computer\n'
refused 65 priya check-receipt "$stage/tampered/receipt"

step "The store holds what the receipt says; a store from before does not"
stop_server
typed "candourd verify --config server/candourd.yaml --receipt tribunal/receipt"
"$bin/candourd" verify --config "$stage/server/candourd.yaml" --receipt "$stage/tribunal/receipt" | shown
typed "candourd verify --data before --receipt tribunal/receipt"
status=0
"$bin/candourd" verify --data "$stage/before" --receipt "$stage/tribunal/receipt" >"$stage/verdict" || status=$?
shown <"$stage/verdict"
[ "$status" -eq 65 ] && grep -q '^NOT HELD' "$stage/verdict" || fail "an older store was taken to hold the entry"
step "All of it was so"
