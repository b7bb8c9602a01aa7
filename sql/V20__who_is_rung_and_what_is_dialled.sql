create table blacklist (
  number     text primary key check (number ~ '^\+[0-9]{3,15}$'),
  reason     text not null check (reason <> ''),
  added_by   text not null,
  added_at   timestamptz(3) not null,
  ends_at    timestamptz(3) check (ends_at > added_at)
);
comment on table blacklist is 'Callers who are not taken, by their number in E.164, and why. ends_at null: until somebody takes them off.';

create table queue_skill (
  agent   text not null check (agent ~ '^[0-9]{2,10}$'),
  queue   text not null check (queue ~ '^[A-Za-z0-9_.-]{1,64}$'),
  penalty integer not null check (penalty between 0 and 100),
  primary key (agent, queue)
);
comment on table queue_skill is 'How well an agent serves a queue, as the queue''s penalty for them: those with the lowest are rung first. No row: 0.';
