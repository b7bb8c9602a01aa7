-- Writes notices, each once. $1: an array of {clock, kind, point, party}; $2: now. Whom nobody has a screen for is told by
-- those who pass it on: the department and the service desk by the supervisors, the board by the head. What nobody has
-- taken on yet is the team leads' affair.
insert into clock_notice (clock, kind, point, party, to_role, to_agent, written_at)
select n.clock, n.kind, n.point, n.party,
       case n.party
         when 'owner' then case when o.owner is null then 'TEAM_LEAD' end
         when 'teamLead' then 'TEAM_LEAD'
         when 'head' then 'HEAD'
         when 'board' then 'HEAD'
         else 'SUPERVISOR'
       end,
       case when n.party = 'owner' then o.owner end,
       $2
  from jsonb_to_recordset($1) as n(clock uuid, kind text, point integer, party text)
  join clock c on c.id = n.clock
  left join lateral (
    select coalesce((select b.owner from callback b
                      where b.id = case when c.about_kind in ('callback', 'promise') then c.about_id::uuid end),
                    nullif(c.attributes ->> 'owner', '')) as owner) o on true
on conflict do nothing
returning to_role, to_agent
