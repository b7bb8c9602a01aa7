-- What was said in calls, as text, and where in it something was found that is not said.
--
-- No reference to calls: what is heard live comes while the call's own row may still be on its way.

create table call_transcript (
  call_id    uuid not null,
  source     text not null check (source in ('file', 'live', 'recording')),
  language   text not null check (language in ('zh-CN', 'zh-TW', 'en')),
  changed_at timestamptz(3) not null,
  changed_by text not null,
  primary key (call_id, source)
);
comment on table call_transcript is 'One transcript a call and source: a file that was brought in, what came over the WebSocket while people talked, what was made from the recording.';

create table transcript_cue (
  call_id uuid not null,
  source  text not null,
  cue     integer not null check (cue >= 0),
  speaker text not null check (speaker in ('agent', 'caller', 'other')),
  from_ms bigint not null check (from_ms >= 0),
  to_ms   bigint not null check (to_ms >= from_ms),
  text    text not null,
  primary key (call_id, source, cue),
  foreign key (call_id, source) references call_transcript on delete cascade
);
comment on table transcript_cue is 'What one speaker said at one go. Times are milliseconds since the beginning of the recording, or of the talk where nothing was recorded.';

alter table phrase_found add column transcript text check (transcript in ('file', 'live', 'recording'));
alter table phrase_found add column said_ms bigint;
alter table phrase_found add constraint phrase_found_place
  check ((source = 'note') = (transcript is null and cue is null and said_ms is null));
comment on column phrase_found.transcript is 'Which of the call''s transcripts; its cue is in cue, and said_ms is when in it the cue begins.';
