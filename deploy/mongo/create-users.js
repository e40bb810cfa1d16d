// Run once by the image, on an empty volume: for each service an account that can touch that service's database only.
for (const database of ["grid", "party_member", "request", "evaluation"]) {
  db.getSiblingDB(database).createUser({
    user: database,
    pwd: process.env[`LINLI_${database.toUpperCase()}_DB_PASSWORD`],
    roles: [{ role: "readWrite", db: database }],
  });
}
