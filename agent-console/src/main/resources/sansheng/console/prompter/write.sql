-- $1: [{id, call, agent, script, language, version, title, at, how, lines, said: {step: at}, seen}]; writing the same
-- again changes nothing, and a tick that is no longer there was taken back when it was seen so.
with sheet as (
  select * from jsonb_to_recordset($1::jsonb) as s(
    id uuid, call uuid, agent text, script text, language text, version integer, title text, at timestamptz,
    how text, lines jsonb, said jsonb, seen timestamptz)),
shown as (
  insert into script_shown (id, call_id, agent, script, language, version, title, shown_at, how, lines)
  select id, call, agent, script, language, version, title, at, how, lines from sheet
  on conflict (id) do update set title = excluded.title, version = excluded.version, lines = excluded.lines,
      language = excluded.language, script = excluded.script
    where script_shown.lines <> excluded.lines or script_shown.version <> excluded.version),
ticked as (
  select s.id, t.key as step, t.value::timestamptz as at from sheet s, jsonb_each_text(s.said) t),
said as (
  insert into script_said (shown_id, step, said_at)
  select id, step, at from ticked
  on conflict (shown_id, step) do update set said_at = excluded.said_at, taken_back_at = null
    where script_said.said_at <> excluded.said_at or script_said.taken_back_at is not null)
update script_said old set taken_back_at = s.seen
  from sheet s
 where old.shown_id = s.id and old.taken_back_at is null
   and not exists (select 1 from ticked t where t.id = old.shown_id and t.step = old.step)
