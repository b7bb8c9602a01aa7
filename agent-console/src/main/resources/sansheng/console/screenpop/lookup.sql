-- Who has the number $1, best first, each with their last five calls over any of their numbers; and in the last
-- row, without a customer, the last five calls of the number itself. $2: the call of now, which is no past contact.
-- Five newest a number first, then five newest of those: the cost does not grow with the history.
select c.id, c.name, c.kind, c.level, c.note, c.owner, c.language, n.label, n.main, (
    select coalesce(jsonb_agg(to_jsonb(k) order by k.offered_at desc), '[]')
    from (
      select p.* from customer_number m cross join lateral (
        select k.id, k.offered_at, k.direction, k.queue, k.outcome, k.talk_ms, s.agent, a.name as agent_name,
               coalesce((select split_part(w.text, E'\n', 1) from call_note w where w.call_id = k.id order by w.changed_at desc limit 1), '') as what
        from calls k
          left join lateral (select s.agent from call_stint s where s.call_id = k.id order by s.position desc limit 1) s on true
          left join staff a on a.agent = s.agent
        where k.party_e164 = m.number and k.id <> $2
        order by k.offered_at desc limit 5) p
      where m.customer_id = c.id
      order by p.offered_at desc limit 5) k
  ) as contacts,
  jsonb_build_object(
    'ownerName', (select a.name from staff a where a.agent = c.owner),
    'warning', c.warning,
    'doNotCall', exists (select from customer_number m join do_not_call d on d.number = m.number where m.customer_id = c.id),
    'promises', (
      select coalesce(jsonb_agg(to_jsonb(p) order by coalesce(p.promised_at, p.owed_at)), '[]')
      from (
        select b.id, b.owed_at, b.promised_at,
               (select r.note from callback_reason r where r.callback = b.id order by r.at desc limit 1) as why
        from customer_number m join callback b on b.number = m.number and b.state = 'open'
        where m.customer_id = c.id
        order by coalesce(b.promised_at, b.owed_at) limit 3) p),
    'orders', (
      select coalesce(jsonb_agg(to_jsonb(o)), '[]')
      from (
        select o.number, o.what, o.stage, o.placed_on from customer_order o
        where o.customer_id = c.id
        order by o.stage in ('signed-for', 'receipt-filed', 'cancelled'), o.placed_on desc, o.id desc limit 3) o),
    'notes', (
      select coalesce(jsonb_agg(to_jsonb(w)), '[]')
      from (
        select w.at, coalesce(a.name, w.author) as author, w.text from customer_note w left join staff a on a.login = w.author
        where w.customer_id = c.id order by w.at desc, w.id desc limit 3) w)
  ) as around
from customer_number n join customer c on c.id = n.customer_id
where n.number = $1
union all
select null, null, null, null, null, null, null, null, null, (
    select coalesce(jsonb_agg(to_jsonb(k) order by k.offered_at desc), '[]')
    from (
      select k.id, k.offered_at, k.direction, k.queue, k.outcome, k.talk_ms, s.agent, a.name as agent_name,
               coalesce((select split_part(w.text, E'\n', 1) from call_note w where w.call_id = k.id order by w.changed_at desc limit 1), '') as what
        from calls k
          left join lateral (select s.agent from call_stint s where s.call_id = k.id order by s.position desc limit 1) s on true
          left join staff a on a.agent = s.agent
      where k.party_e164 = $1 and k.id <> $2
      order by k.offered_at desc limit 5) k), null
