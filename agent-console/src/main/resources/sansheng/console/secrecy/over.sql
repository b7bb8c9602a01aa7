-- Recordings that ended before $1, oldest first, and why one is kept all the same: a hold on its call or on a customer who
-- has the number, or a collision about such a customer that is still open. $3: those on hold, too.
select * from (
select r.id, r.call_id, r.leg, r.from_at, r.to_at,
       coalesce(
         (select h.why from hold h where h.released_at is null and h.about_kind = 'call' and h.about_id = r.call_id::text),
         (select h.why from hold h join customer_number n on h.about_kind = 'customer' and h.about_id = n.customer_id::text
           where h.released_at is null and n.number = k.party_e164 limit 1),
         (select 'collision ' || c.id from collision c join customer_number n on n.customer_id = c.customer
           where c.state = 'open' and n.number = k.party_e164 limit 1),
         '') as held
  from recording r join calls k on k.id = r.call_id
 where r.to_at < $1
) over_now where $3 or held = ''
 order by to_at, id limit $2
