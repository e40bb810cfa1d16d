#!/bin/bash
# The store's health check. On the first start it makes the server a replica set of one; then it asks whether it is
# the primary. By the host's name and not by loopback: there only the finished server answers, not the one that
# the image starts for its own preparations.
set -euo pipefail
mongosh --quiet --host mongo -u "$MONGO_INITDB_ROOT_USERNAME" -p "$MONGO_INITDB_ROOT_PASSWORD" --eval '
  try {
    rs.status();
  } catch (refused) {
    if (refused.codeName !== "NotYetInitialized") throw refused;
    rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] });
  }
  quit(db.hello().isWritablePrimary ? 0 : 1);'
