-- Who has the number $1, best first, each with their last five calls over any of their numbers; and in the last
-- row, without a customer, the last five calls of the number itself. $2: the call of now, which is no past contact.
-- Five newest a number first, then five newest of those: the cost does not grow with the history.
select c.id, c.name, c.kind, c.level, c.note, c.owner, c.language, n.label, n.main, (
    select coalesce(jsonb_agg(to_jsonb(k) order by k.offered_at desc), '[]')
    from (
      select p.* from customer_number m cross join lateral (
        select k.id, k.offered_at, k.direction, k.queue, k.outcome, k.talk_ms, s.agent, a.name as agent_name
        from calls k
          left join lateral (select s.agent from call_stint s where s.call_id = k.id order by s.position desc limit 1) s on true
          left join staff a on a.agent = s.agent
        where k.party_e164 = m.number and k.id <> $2
        order by k.offered_at desc limit 5) p
      where m.customer_id = c.id
      order by p.offered_at desc limit 5) k
  ) as contacts
from customer_number n join customer c on c.id = n.customer_id
where n.number = $1
union all
select null, null, null, null, null, null, null, null, null, (
    select coalesce(jsonb_agg(to_jsonb(k) order by k.offered_at desc), '[]')
    from (
      select k.id, k.offered_at, k.direction, k.queue, k.outcome, k.talk_ms, s.agent, a.name as agent_name
      from calls k
        left join lateral (select s.agent from call_stint s where s.call_id = k.id order by s.position desc limit 1) s on true
        left join staff a on a.agent = s.agent
      where k.party_e164 = $1 and k.id <> $2
      order by k.offered_at desc limit 5) k)
