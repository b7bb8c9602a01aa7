-- Calls that are owed to customers (C2). Whether one is in time is the clocks' business (about_kind 'callback').

create table callback (
  id             uuid primary key,
  number         text not null check (number ~ '^\+[0-9]{3,15}(;ext=[0-9]{1,10})?$'),
  queue          text,
  owed_at        timestamptz(0) not null,
  state          text not null default 'open' check (state in ('open', 'kept', 'cancelled')),
  owner          text,
  not_before     timestamptz(0) not null,
  promised_at    timestamptz(0),
  needs_decision boolean not null default false,
  closed_at      timestamptz(0),
  closed_by      text,
  closed_why     text,
  check ((state = 'open') = (closed_at is null)),
  check (state <> 'cancelled' or (closed_by is not null and coalesce(closed_why, '') <> ''))
);
comment on table callback is 'A call owed to a number. It ends kept (a person was reached) or cancelled by somebody named with a reason, and in no other way. owner: work number of the agent it is for, null for whoever is next. not_before: no attempt before that.';
-- The same number never has two open ones: a second reason is added to the first.
create unique index callback_one_open on callback (number) where state = 'open';
create index callback_open on callback (owed_at) where state = 'open';
create index callback_by_number on callback (number, owed_at desc);

create table callback_reason (
  callback uuid not null references callback on delete cascade,
  kind     text not null check (kind in ('needsAnswer', 'gaveUp', 'acceptedOffer', 'message', 'promised')),
  at       timestamptz(0) not null,
  call_id  uuid,
  who      text,
  note     text not null default '',
  primary key (callback, kind, at)
);
create unique index callback_reason_by_call on callback_reason (call_id, kind) where call_id is not null;
comment on table callback_reason is 'Why it is owed. A call gives a reason of a kind once, however often it is looked at.';

create table callback_attempt (
  id        uuid primary key,
  callback  uuid not null references callback on delete cascade,
  at        timestamptz(0) not null,
  agent     text not null,
  call_id   uuid,
  outcome   text check (outcome in ('reached', 'busy', 'noAnswer', 'wrongPerson', 'callLater', 'notDialled')),
  note      text not null default ''
);
create index callback_attempt_by_callback on callback_attempt (callback, at);
comment on table callback_attempt is 'Somebody dialled. call_id: the outgoing call of the journal, once it is there.';

create table do_not_call (
  number text primary key,
  at     timestamptz not null,
  who    text not null,
  why    text not null check (why <> '')
);
comment on table do_not_call is 'Numbers that are never dialled.';

create index clock_open_calls on clock (about_id) where about_kind = 'call' and ended_at is null;
create index calls_ended on calls (ended_at) where ended_at is not null;
