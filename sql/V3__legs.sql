create table call_leg (
  call_id    uuid not null references calls on delete cascade,
  position   integer not null,
  leg        text not null,
  channel    text not null,
  number     text,
  agent      text,
  from_at    timestamptz(3) not null,
  to_at      timestamptz(3),
  primary key (call_id, position)
);
comment on table call_leg is 'One channel of a call. The unique id holds the PBX''s secret name: not for browsers.';
