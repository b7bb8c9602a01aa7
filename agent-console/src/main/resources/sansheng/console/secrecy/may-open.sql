-- Whether the agent $2, who signs in as $3, may open the file of the customer $1 at $4; granted: by an approved request.
with file as (
  select c.id, c.owner from customer c where c.id = $1
), numbers as (
  select number from customer_number where customer_id = $1
), granted as (
  select exists (select from access_request a where a.customer = $1 and a.by_login = $3
                  and a.state = 'approved' and a.from_at <= $4 and a.to_at > $4) as granted
)
select granted.granted,
       granted.granted
       or (select coalesce(w.owner, f.owner) is null from file f left join whose w on w.customer = f.id)
       or exists (select from file f left join whose w on w.customer = f.id where $2 in (f.owner, w.owner))
       or exists (select from registration r where r.agent = $2 and (r.customer = $1 or r.number in (select number from numbers)))
       or exists (select from follow_up u where u.agent = $2 and (u.customer = $1 or u.number in (select number from numbers)))
       or exists (select from deal d where d.agent = $2 and d.customer = $1)
       or exists (select from calls k join call_offer o on o.call_id = k.id
                   where k.party_e164 in (select number from numbers) and o.agent = $2
                     and (k.phase <> 'ended' or k.ended_at > $4 - interval '30 minutes') and k.offered_at > $4 - interval '1 day') as may
  from file, granted
