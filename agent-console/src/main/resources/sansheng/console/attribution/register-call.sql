-- Writes the call $1 down as the first contact of its number, or as a follow-up of everybody who talked.
with taken as (
  delete from contact_due where call_id = $1 returning call_id
), call as (
  select k.id, k.direction, k.party_e164 as number, k.answered_at, s.agent, s.from_at, s.position
    from taken t join calls k on k.id = t.call_id join call_stint s on s.call_id = k.id
), first as (
  select * from call order by position limit 1
), known as (
  select exists (select from registration r join first f on r.number = f.number)
      or exists (select from first f join customer_number n on n.number = f.number
                   join registration r on r.customer = n.customer_id) as known
), registered as (
  insert into registration (id, number, agent, at, logged_at, channel, source, call_id, made_by, made_at)
  select gen_random_uuid(), f.number, f.agent, f.from_at, f.from_at,
         case f.direction when 'outgoing' then 'outgoingCall' else 'incomingCall' end, 'phone', f.id, 'callLog', now()
    from first f, known where not known.known
  on conflict do nothing
  returning agent
)
insert into follow_up (id, number, agent, at, call_id, made_by, made_at)
select distinct on (c.agent) gen_random_uuid(), c.number, c.agent, c.from_at, c.id, 'callLog', now()
  from call c
 where not exists (select from registered r where r.agent = c.agent)
   and not exists (select from registration r where r.call_id = c.id and r.agent = c.agent)
 order by c.agent, c.position
on conflict do nothing
returning id
