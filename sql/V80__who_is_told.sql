-- What a clock does at its warnings and at its breach. Written in the transaction that writes the finding,
-- so whoever finds it first acts, once.

create table clock_notice (
  id         bigint generated always as identity primary key,
  clock      uuid not null references clock on delete cascade,
  kind       text not null check (kind in ('warned', 'breached')),
  point      integer not null default 0,
  party      text not null check (party in ('owner', 'teamLead', 'supervisor', 'head', 'department', 'serviceDesk', 'board')),
  to_role    text check (to_role in ('AGENT', 'TEAM_LEAD', 'SUPERVISOR', 'QA', 'HEAD', 'ADMINISTRATOR')),
  to_agent   text,
  written_at timestamptz not null,
  seen_at    timestamptz,
  seen_by    text,
  unique (clock, kind, point, party),
  check ((to_role is null) <> (to_agent is null)),
  check ((seen_at is null) = (seen_by is null))
);
create index clock_notice_open_by_role on clock_notice (to_role, id) where seen_at is null;
create index clock_notice_open_by_agent on clock_notice (to_agent, id) where seen_at is null;
create index clock_notice_seen on clock_notice (seen_at) where seen_at is not null;
comment on table clock_notice is 'Somebody is told of a warning or a breach: whom the policy names (party), and on whose screen it stands (to_role or to_agent). It stands there until somebody named has taken note of it.';

create sequence slip_number;
create table slip (
  number      text primary key,
  kind        text not null check (kind in ('reminder', 'inquiry')),
  clock       uuid not null references clock on delete cascade,
  recipient   text not null check (recipient <> ''),
  text        text not null check (text <> ''),
  written_at  timestamptz not null,
  answer      text check (answer <> ''),
  answered_at timestamptz,
  answered_by text,
  unique (kind, clock),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index slip_by_time on slip (written_at);
comment on table slip is 'Reminder slips (催办单) for what is overdue and open, inquiry slips (查办单) for what was done late: to the department that holds it, with its answer.';
