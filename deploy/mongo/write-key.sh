#!/bin/bash
# Members of a replica set know each other by a key. This set has one member, so the key is made up on the first start
# and stays in its volume. mongod wants to be the only one who can read it; 999 is its user in the image.
set -euo pipefail
key=/etc/mongo/key
[ -s $key ] || head -c 512 /dev/urandom | base64 -w 0 >$key
chown 999:999 $key
chmod 400 $key
