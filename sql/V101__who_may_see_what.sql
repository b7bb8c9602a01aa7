-- Secrecy: who was allowed to see what for which purpose and how long, what is kept for how long, and what is on hold.

create table access_request (
  id          bigint generated always as identity primary key,
  customer    bigint not null references customer,
  by_login    text not null,
  at          timestamptz(3) not null,
  purpose     text not null check (purpose <> ''),
  hours       integer not null check (hours between 1 and 720),
  state       text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
  decided_at  timestamptz(3),
  decided_by  text,
  decided_why text not null default '',
  from_at     timestamptz(3),
  to_at       timestamptz(3),
  check ((state = 'asked') = (decided_at is null)),
  check ((state = 'approved') = (to_at is not null)),
  check (decided_by is null or decided_by <> by_login)
);
create index access_request_open on access_request (at) where state = 'asked';
create index access_request_granted on access_request (customer, by_login) where state = 'approved';
comment on table access_request is 'Somebody asks to open a customer''s file for a purpose and a time; somebody else allows it or does not.';

create table hold (
  id          bigint generated always as identity primary key,
  about_kind  text not null check (about_kind in ('call', 'customer')),
  about_id    text not null,
  why         text not null check (why <> ''),
  by_login    text not null,
  at          timestamptz(3) not null,
  released_at timestamptz(3),
  released_by text
);
create unique index hold_one on hold (about_kind, about_id) where released_at is null;
comment on table hold is 'Kept for a dispute: nothing about this is deleted until it is released.';

create table kept_no_longer (
  id         bigint generated always as identity primary key,
  kind       text not null,
  about      text not null,
  of_time    timestamptz(3) not null,
  deleted_at timestamptz(3) not null
);
create index kept_no_longer_by_time on kept_no_longer (deleted_at desc);
comment on table kept_no_longer is 'What was deleted at the end of its term: that it was there and when, and nothing of what was in it.';
