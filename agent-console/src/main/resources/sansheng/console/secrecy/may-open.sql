-- Which of the customers $1 the agent $2, who signs in as $3, may open at $4. Without the role of an agent, $5, only
-- what an approved request grants.
select f.id
  from customer f
  left join whose w on w.customer = f.id
 cross join lateral (
       select exists (select from access_request a where a.customer = f.id and a.by_login = $3
                       and a.state = 'approved' and a.from_at <= $4 and a.to_at > $4) as granted) g
 where f.id = any($1)
   and (g.granted
        or $5 and (
           coalesce(w.owner, f.owner) is null
           or $2 in (f.owner, w.owner)
           or exists (select from registration r where r.agent = $2 and (r.customer = f.id or r.number in (select n.number from customer_number n where n.customer_id = f.id)))
           or exists (select from follow_up u where u.agent = $2 and (u.customer = f.id or u.number in (select n.number from customer_number n where n.customer_id = f.id)))
           or exists (select from deal d where d.agent = $2 and d.customer = f.id)
           or exists (select from calls k join call_offer o on o.call_id = k.id
                       where k.party_e164 in (select n.number from customer_number n where n.customer_id = f.id) and o.agent = $2
                         and (k.phase <> 'ended' or k.ended_at > $4 - interval '30 minutes') and k.offered_at > $4 - interval '1 day')))
