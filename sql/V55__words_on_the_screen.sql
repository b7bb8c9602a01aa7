-- The words that stood on an agent's screen during a call, which of them were ticked as said, and the notices by
-- which a supervisor switches a holiday's opening on or off.
--
-- No reference to calls: words are shown while the phone rings, and the call's own row may still be on its way.

create table script_shown (
  id         uuid primary key,
  call_id    uuid not null,
  agent      text not null,
  script     text not null,
  language   text not null check (language in ('zh-CN', 'zh-TW', 'en')),
  version    integer not null check (version > 0),
  title      text not null,
  shown_at   timestamptz(3) not null,
  how        text not null check (how in ('opening', 'offered', 'searched', 'promise')),
  lines      jsonb not null
);
create index script_shown_by_call on script_shown (call_id, shown_at);
create index script_shown_by_script on script_shown (script, shown_at desc);
comment on table script_shown is 'One script as it was filled in for one call. lines are [{step, text}], the very words on the screen: a later version of the script changes nothing here.';

create table script_said (
  shown_id      uuid not null references script_shown on delete cascade,
  step          text not null,
  said_at       timestamptz(3) not null,
  taken_back_at timestamptz(3),
  primary key (shown_id, step)
);
comment on table script_said is 'A line that the agent ticked as said; taken_back_at when the tick was a slip.';

create table opener_notice (
  id       bigint generated always as identity primary key,
  holiday  text not null,
  opens    boolean not null,
  from_day date not null,
  to_day   date not null,
  by_login text not null,
  at       timestamptz(3) not null,
  why      text not null default '',
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  check (to_day >= from_day)
);
create index opener_notice_by_day on opener_notice (to_day) where withdrawn_at is null;
comment on table opener_notice is 'A supervisor''s word that a holiday''s opening is used (opens) or not used on these days, whatever the calendar says; of several the latest counts.';

create table script_promise (
  id      uuid primary key,
  call_id uuid not null,
  agent   text not null,
  script  text not null,
  version integer not null,
  made_at timestamptz(3) not null,
  due_at  timestamptz(3) not null
);
create index script_promise_by_call on script_promise (call_id, made_at);
comment on table script_promise is 'What an agent promised in words, until when. Its clock has the same id.';
