#!/usr/bin/env bash
# Signs a call to Linli with openssl and prints its headers, for curl -H @-:
#
#   export PARTNER=hotline-12345 KEY=2026a SECRET_HEX=… ALGORITHM=HMAC_SHA256   # or HMAC_SM3
#   docs/sign-request.sh POST /api/v1/requests '' body.json | curl -H @- -H 'Content-Type: application/json' \
#     --data-binary @body.json http://127.0.0.1:8080/api/v1/requests
#
# The query is to be given in its canonical form (see partner-signatures.md), the body as the file that is sent; none: /dev/null.
set -euo pipefail
method=$1 path=$2 query=$3 body=$4
case $ALGORITHM in
  HMAC_SHA256) version=LINLI1-HMAC-SHA256 hash=-sha256 ;;
  HMAC_SM3) version=LINLI1-HMAC-SM3 hash=-sm3 ;;
esac
timestamp=${TIMESTAMP:-$(date +%s)}
nonce=${NONCE:-$(openssl rand -hex 16)}
digest=$(openssl dgst $hash -r "$body" | cut -d ' ' -f 1)
signature=$(printf '%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s' \
  "$version" "$PARTNER" "$KEY" "$method" "$path" "$query" "$timestamp" "$nonce" "$digest" |
  openssl dgst $hash -r -mac HMAC -macopt "hexkey:$SECRET_HEX" | cut -d ' ' -f 1)
printf 'Linli-Partner: %s\nLinli-Key: %s\nLinli-Timestamp: %s\nLinli-Nonce: %s\nLinli-Signature: %s\n' \
  "$PARTNER" "$KEY" "$timestamp" "$nonce" "$signature"
