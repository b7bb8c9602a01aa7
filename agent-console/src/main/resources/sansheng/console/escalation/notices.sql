-- Notices with what they are of; the condition follows.
select n.id, n.kind, n.party, n.seen_at, n.seen_by, c.policy, c.about_kind, c.about_id, c.due_at, c.ended_at is null as open,
       coalesce(f.at, n.written_at) as at, coalesce(f.found_late, false) as found_late, f.withdrawn_at is not null as withdrawn
  from clock_notice n
  join clock c on c.id = n.clock
  left join clock_finding f on f.clock = n.clock and f.kind = n.kind and f.point = n.point
 where
