#!/bin/bash
# Run once by the database image: the two roles and the database, as PostgresRoles.java makes them for a local run.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v password="$QUARTERDAY_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE quarterday_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
CREATE ROLE quarterday_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE quarterday OWNER quarterday_owner;
REVOKE ALL ON DATABASE quarterday FROM PUBLIC;
GRANT CONNECT ON DATABASE quarterday TO quarterday_app;
\connect quarterday
SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'citus') AS with_citus \gset
\if :with_citus
CREATE EXTENSION citus;
\endif
SQL
