#!/bin/sh
# Run once by the postgres image, on an empty volume: the console's own role owns its database and nothing else.
set -eu
: "${SANSHENG_DB_PASSWORD:?}"
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$SANSHENG_DB_PASSWORD" <<'SQL'
create role sansheng login password :'password';
create database sansheng owner sansheng;
revoke connect on database sansheng from public;
SQL
