-- Who is signed in. Kept here and not only in memory, so that a restart of the console signs nobody out.

create table session (
  key      bytea primary key check (length(key) = 32),
  staff_id bigint not null references staff on delete cascade,
  began_at timestamptz not null,
  seen_at  timestamptz not null
);
create index session_by_staff on session (staff_id);
create index session_by_seen on session (seen_at);
comment on table session is 'One browser''s sign-in. key is the SHA-256 of the cookie''s 256 random bits: a stolen table opens nothing.';
