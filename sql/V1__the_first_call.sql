-- The first call: people, calls, customers, and the record of who looked at what.
--
-- Instants are timestamptz and are written truncated to the millisecond (the API shows three digits and
-- durations must add up to them); durations are whole milliseconds. Closed sets are spelled as the API
-- spells them, so that a row can be read without a dictionary.

-- Search by any part of a number or name. A trusted extension: the database's owner may create it.
create extension if not exists pg_trgm;

-- ------------------------------------------------------------------------------------------- people

create table staff (
  id            bigint generated always as identity primary key,
  login         text not null unique check (login = lower(login) and login <> ''),
  name          text not null check (name <> ''),
  agent         text unique check (agent ~ '^[0-9]{2,10}$'),
  password_hash text not null,
  roles         text[] not null default '{}' check (roles <@ array['AGENT', 'TEAM_LEAD', 'SUPERVISOR', 'QA', 'HEAD', 'ADMINISTRATOR']),
  locale        text not null default 'zh-CN',
  active        boolean not null default true,
  queues        text[] not null default '{}',
  created_at    timestamptz not null default now()
);
comment on table staff is 'People who sign in. agent is their work number at the telephone, null for those who take no calls; queues are the ones they are put into at sign-on.';

create table api_token (
  hash       bytea primary key,
  role       text not null check (role in ('AGENT', 'TEAM_LEAD', 'SUPERVISOR', 'QA', 'HEAD', 'ADMINISTRATOR')),
  label      text not null check (label <> ''),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (length(hash) = 32)
);
comment on table api_token is 'Bearer tokens of programs. Only the SHA-256 of the 256 random bits is kept: a stolen table opens nothing.';

-- -------------------------------------------------------------------------------------------- calls

create table calls (
  id             uuid primary key,
  pbx            text not null,
  linked_id      text not null,
  direction      text not null check (direction in ('incoming', 'outgoing', 'internal')),
  caller_number  text,
  caller_name    text,
  dialled_number text,
  party_e164     text,
  queue          text,
  offered_at     timestamptz(3) not null,
  first_ring_at  timestamptz(3),
  answered_at    timestamptz(3),
  ended_at       timestamptz(3),
  wait_ms        bigint not null default 0 check (wait_ms >= 0),
  ring_ms        bigint not null default 0 check (ring_ms >= 0),
  talk_ms        bigint not null default 0 check (talk_ms >= 0),
  hold_ms        bigint not null default 0 check (hold_ms >= 0),
  wrap_up_ms     bigint not null default 0 check (wrap_up_ms >= 0),
  rings          integer not null default 0 check (rings >= 0),
  outcome        text check (outcome in ('answered', 'abandoned', 'timedOut', 'exitedByKey', 'overflowed', 'failed', 'busy', 'noAnswer', 'voicemail', 'callback')),
  ended_by       text check (ended_by in ('caller', 'agent', 'system')),
  phase          text not null check (phase in ('waiting', 'ringing', 'talking', 'held', 'ended')),
  phase_since    timestamptz(3) not null,
  changed_at     timestamptz not null,
  known          integer not null,
  unique (pbx, linked_id),
  check ((phase = 'ended') = (ended_at is not null))
);
comment on table calls is 'One row a call; its parts are in the call_* tables and recording.';
comment on column calls.party_e164 is 'The outside party''s number in E.164 (incoming: the caller, outgoing: the dialled one); null when withheld or internal. Joins customer_number.';
comment on column calls.changed_at is 'When, by the PBX''s clock, the state in this row came to be. With known it orders the states of one call: an older state never overwrites a newer one, in whatever order they arrive.';
comment on column calls.known is 'How many facts the state holds; orders two states of the same instant.';

-- Pages are read by (offered_at, id) from a given place on, never by OFFSET.
create index calls_by_time on calls (offered_at desc, id desc);
create index calls_by_queue on calls (queue, offered_at desc, id desc);
create index calls_by_outcome on calls (outcome, offered_at desc, id desc);
create index calls_by_party on calls (party_e164, offered_at desc) where party_e164 is not null;
create index calls_open on calls (pbx) where phase <> 'ended';
create index calls_caller_part on calls using gin (caller_number gin_trgm_ops);
create index calls_dialled_part on calls using gin (dialled_number gin_trgm_ops);
create index calls_name_part on calls using gin (caller_name gin_trgm_ops);

-- The parts are tables and not jsonb: reports count offers and stints by agent and queue, and an index can
-- only stand on columns. `position` is the part's place in the call's list, so the same state written twice
-- hits the same rows.

create table call_offer (
  call_id    uuid not null references calls on delete cascade,
  position   integer not null,
  agent      text not null,
  from_at    timestamptz(3) not null,
  to_at      timestamptz(3),
  result     text check (result in ('answered', 'rangNoAnswer', 'busy', 'callerGone', 'answeredElsewhere', 'failed')),
  primary key (call_id, position)
);
create index call_offer_by_agent on call_offer (agent, from_at desc);
comment on table call_offer is 'One agent''s phone rung for one caller. Counted by agent; never a missed call.';

create table call_stint (
  call_id    uuid not null references calls on delete cascade,
  position   integer not null,
  agent      text not null,
  from_at    timestamptz(3) not null,
  to_at      timestamptz(3),
  held_ms    bigint not null default 0 check (held_ms >= 0),
  primary key (call_id, position)
);
create index call_stint_by_agent on call_stint (agent, from_at desc);
comment on table call_stint is 'One agent''s own part of a call, by bridge membership.';

create table call_transfer (
  call_id    uuid not null references calls on delete cascade,
  position   integer not null,
  kind       text not null check (kind in ('blind', 'attended')),
  by_agent   text not null,
  to_number  text not null,
  at         timestamptz(3) not null,
  result     text not null check (result in ('completed', 'cancelled', 'failed')),
  primary key (call_id, position)
);
comment on table call_transfer is 'A call handed on, blind or after speaking to the new party.';

create table call_uncertain (
  call_id    uuid not null references calls on delete cascade,
  position   integer not null,
  from_at    timestamptz(3) not null,
  to_at      timestamptz(3),
  primary key (call_id, position)
);
comment on table call_uncertain is 'A stretch of a call during which the bridge did not see the PBX.';

create table recording (
  id         uuid primary key,
  call_id    uuid not null references calls on delete cascade,
  leg        text not null,
  from_at    timestamptz(3) not null,
  to_at      timestamptz(3)
);
create index recording_by_call on recording (call_id, from_at);
comment on table recording is 'A recording by its leg; the file''s place follows from the leg''s unique id and is never taken from a request.';

create table call_agent (
  agent      text not null,
  offered_at timestamptz(3) not null,
  call_id    uuid not null references calls on delete cascade,
  primary key (agent, offered_at, call_id)
);
create index call_agent_by_call on call_agent (call_id);
comment on table call_agent is 'Who had an offer or a stint in a call, in the order of the log: makes one agent''s page of calls as cheap with ten million calls as with ten.';

-- ---------------------------------------------------------------------------------------- customers

create table customer (
  id         bigint generated always as identity primary key,
  name       text not null check (name <> ''),
  kind       text not null default 'person' check (kind in ('person', 'organisation')),
  level      text not null default 'C' check (level in ('VIP', 'A', 'B', 'C', 'D')),
  note       text not null default '',
  owner      text,
  created_at timestamptz not null default now()
);
comment on table customer is 'Somebody the centre knows. owner is the work number of the agent who keeps in touch with them; note is the one line an agent must see before saying hello.';

create table customer_number (
  customer_id bigint not null references customer on delete cascade,
  number      text not null check (number ~ '^\+[0-9]{3,15}(;ext=[0-9]{1,10})?$'),
  label       text not null default '',
  main        boolean not null default false,
  primary key (number, customer_id)
);
create index customer_number_by_customer on customer_number (customer_id);
comment on table customer_number is 'A customer''s numbers in E.164. Several people may share one (a household, a switchboard).';

create table customer_note (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  at          timestamptz(3) not null default now(),
  author      text not null,
  text        text not null check (text <> '')
);
create index customer_note_by_customer on customer_note (customer_id, at desc);
comment on table customer_note is 'What somebody of the centre wrote down about a customer.';

-- -------------------------------------------------------------------------------------------- audit

create table audit (
  id         bigint primary key check (id > 0),
  at         timestamptz(3) not null,
  who        text not null,
  what       text not null,
  about      text not null,
  from_where text not null,
  why        text not null default '',
  prev_hash  bytea not null check (length(prev_hash) = 32),
  hash       bytea not null unique check (length(hash) = 32)
);
create index audit_by_about on audit (about, at desc);
create index audit_by_who on audit (who, at desc);
comment on table audit is 'Who looked at or changed what. Append only; each row carries the hash of the one before, so that a row altered or taken out breaks the chain. Ids follow one another without a gap.';

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit is append only: % refused', tg_op;
end
$$;

create trigger audit_no_change before update or delete on audit
  for each row execute function audit_is_append_only();
create trigger audit_no_truncate before truncate on audit
  for each statement execute function audit_is_append_only();
