-- Writes what judging came to. $1: an array of {id, due, state, ended, next, to, findings: [{kind, point, at, late}]};
-- $2: now. A finding that is there already is not raised again; one that is there and no longer true is withdrawn.
with judged as (
  select j.* from jsonb_to_recordset($1) as j(
    id uuid, due timestamptz, state text, ended timestamptz, next timestamptz, "to" timestamptz, findings jsonb)
), updated as (
  update clock c set due_at = j.due, state = j.state, ended_at = j.ended, next_at = j.next,
                     judged_to = greatest(c.judged_to, j."to")
    from judged j where c.id = j.id
), findings as (
  select j.id as clock, f.kind, f.point, f.at, f.late
    from judged j, jsonb_to_recordset(j.findings) as f(kind text, point integer, at timestamptz, late boolean)
), raised as (
  insert into clock_finding as o (clock, kind, point, at, found_at, found_late)
  select clock, kind, point, at, $2, late from findings
  on conflict (clock, kind, point) do update
     set at = excluded.at, withdrawn_at = null
   where o.withdrawn_at is not null or o.at <> excluded.at
  returning clock, kind, point, at, found_late, false as withdrawn
), withdrawn as (
  update clock_finding o set withdrawn_at = $2
    from judged j
   where o.clock = j.id and o.withdrawn_at is null
     and not exists (select from findings f where f.clock = o.clock and f.kind = o.kind and f.point = o.point)
  returning o.clock, o.kind, o.point, o.at, o.found_late, true as withdrawn
)
select * from raised union all select * from withdrawn
