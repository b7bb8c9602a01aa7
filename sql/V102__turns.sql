-- Rotation of new parties: who is next, who is owed a turn and why.

create table rotation (
  one  boolean primary key default true check (one),
  next integer not null default 1
);
insert into rotation default values;
comment on table rotation is 'The place whose turn it is. Whoever gives a turn out holds this row meanwhile.';

create table rotation_agent (
  agent      text primary key,
  place      integer not null unique check (place > 0),
  state      text not null default 'off' check (state in ('here', 'onDuty', 'off')),
  owed       integer not null default 0 check (owed >= 0),
  owed_since timestamptz(3),
  changed_at timestamptz(3) not null,
  check ((owed = 0) = (owed_since is null))
);
comment on table rotation_agent is 'Agents in the order in which new parties go to them. onDuty: away for the firm, so a turn that comes meanwhile is owed; off: not at work, so it passes.';

create table rotation_turn (
  id       bigint generated always as identity primary key,
  at       timestamptz(3) not null,
  kind     text not null check (kind in ('turn', 'owed', 'named', 'returned', 'helped', 'missed')),
  agent    text not null,
  party    text not null,
  by_login text not null
);
create index rotation_turn_by_time on rotation_turn (at desc, id desc);
comment on table rotation_turn is 'Who got whom and why. Only turn and owed use a turn up; missed is why one is owed.';
