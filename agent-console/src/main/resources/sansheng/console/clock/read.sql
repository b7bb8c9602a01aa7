-- Clocks with all that is known about their subjects.
select c.id, c.policy, c.policy_version, c.calendar_version, c.about_kind, c.about_id, c.ref, c.began_at, c.attributes,
       c.due_at, c.state, c.ended_at, c.judged_to,
       case when c.about_kind = 'call' then coalesce(journal.facts, '[]') else coalesce(noted.facts, '[]') end as facts
  from clock c
  left join lateral (
    select jsonb_agg(jsonb_build_object('fact', f.fact, 'at', f.at, 'ref', f.ref, 'attributes', f.attributes)) as facts
      from clock_fact f
     where c.about_kind <> 'call' and f.about_kind = c.about_kind and f.about_id = c.about_id
  ) noted on true
  left join lateral (
    select jsonb_strip_nulls(jsonb_build_array(
             jsonb_build_object('fact', 'firstRing', 'at', k.first_ring_at),
             jsonb_build_object('fact', 'answered', 'at', k.answered_at),
             jsonb_build_object('fact', 'callerGone', 'at', case when k.answered_at is null then k.ended_at end))) as facts
      from calls k
     where c.about_kind = 'call' and k.id = case when c.about_kind = 'call' then c.about_id::uuid end
  ) journal on true
