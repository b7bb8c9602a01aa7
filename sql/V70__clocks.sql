-- Service clocks: promises with a time limit. What happened is kept as facts; everything else here can be
-- computed from them again (bin/clocks replay).

create table site_calendar (
  version       integer primary key check (version > 0),
  zone          text not null,
  ring_cycle_ms integer not null check (ring_cycle_ms > 0),
  hours         text not null,
  days          text not null,
  at            timestamptz not null,
  who           text not null,
  why           text not null default ''
);
comment on table site_calendar is 'The site''s calendar in all its versions, the highest being in force. A clock keeps the one it began with. hours and days are texts as the calendar page and bin/calendar read them.';

create table clock_policy (
  id      text not null check (id <> ''),
  version integer not null check (version > 0),
  text    text not null,
  shipped boolean not null,
  at      timestamptz not null,
  who     text not null,
  why     text not null default '',
  primary key (id, version)
);
comment on table clock_policy is 'Every version of every policy, the highest of an id being in force. A clock keeps the one it began with. shipped: as it came with the program, so a newer program may replace it.';

create table clock_fact (
  id         bigint generated always as identity primary key,
  about_kind text not null,
  about_id   text not null,
  fact       text not null,
  ref        text not null default '',
  at         timestamptz(0) not null,
  attributes jsonb not null default '{}',
  noted_at   timestamptz not null,
  unique (about_kind, about_id, fact, ref, at)
);
create index clock_fact_by_time on clock_fact (at);
comment on table clock_fact is 'What happened, and when: at is the happening, noted_at the hearing of it. Noted twice it is there once. Facts of calls are not here, they are the journal''s.';

create table clock (
  id               uuid primary key,
  policy           text not null,
  policy_version   integer not null,
  calendar_version integer not null references site_calendar,
  about_kind       text not null,
  about_id         text not null,
  ref              text not null default '',
  began_at         timestamptz(0) not null,
  attributes       jsonb not null default '{}',
  due_at           timestamptz(0) not null,
  state            text not null check (state in ('running', 'kept', 'breached', 'doneLate', 'cancelled')),
  ended_at         timestamptz(0),
  next_at          timestamptz(0),
  judged_to        timestamptz(0) not null,
  foreign key (policy, policy_version) references clock_policy (id, version),
  unique (policy, about_kind, about_id, ref, began_at),
  check ((ended_at is null) = (state in ('running', 'breached'))),
  check (next_at is null or ended_at is null)
);
comment on column clock.attributes is 'Those of the fact that started it.';
comment on column clock.next_at is 'When there is something to find if no fact comes before.';
comment on column clock.judged_to is 'The latest moment it was judged for. A wall clock that is set back does not take a finding away.';

-- Finding what is due reads this index only, from its beginning: clocks that are not due cost nothing.
create index clock_due on clock (next_at) where next_at is not null;
create index clock_by_about on clock (about_kind, about_id);
create index clock_open on clock (due_at) where ended_at is null;
create index clock_by_start on clock (began_at);

create table clock_finding (
  clock        uuid not null references clock on delete cascade,
  kind         text not null check (kind in ('warned', 'breached', 'kept', 'doneLate', 'cancelled')),
  point        integer not null default 0,
  at           timestamptz(0) not null,
  found_at     timestamptz not null,
  found_late   boolean not null,
  withdrawn_at timestamptz,
  primary key (clock, kind, point)
);
create index clock_finding_by_time on clock_finding (found_at);
comment on table clock_finding is 'Warnings, breaches and ends, each once. withdrawn_at: a fact that was heard of later showed that it was not so.';
