-- What an agent writes down in a call, and what was found in it that is not said.
--
-- No reference to calls: an agent writes while the call's own row may still be on its way.

create table call_note (
  call_id    uuid not null,
  agent      text not null,
  text       text not null,
  began_at   timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  primary key (call_id, agent)
);
comment on table call_note is 'One note a call and agent, kept as it is typed.';

create table phrase_found (
  id         bigint generated always as identity primary key,
  call_id    uuid not null,
  source     text not null check (source in ('note', 'transcript')),
  agent      text,
  at         timestamptz(3) not null,
  gone_at    timestamptz(3),
  start_at   integer not null check (start_at >= 0),
  end_at     integer not null check (end_at > start_at),
  text       text not null,
  category   text not null,
  severity   text not null,
  instead    text not null,
  phrase     text not null,
  cue        integer
);
create index phrase_found_by_call on phrase_found (call_id, id);
create index phrase_found_by_agent on phrase_found (agent, at desc);
comment on table phrase_found is 'A phrase found in a note or a transcript. start_at and end_at count UTF-16 units of the note, or of the transcript''s cue; gone_at when the agent has since written it otherwise.';
