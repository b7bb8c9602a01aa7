-- Callers of an interval by what became of them. $1, $2: the interval [from, until) by the moment of the offer;
-- $3: milliseconds of three rings; $4: milliseconds below which an abandon is a short one.
select
  count(*) as offered,
  count(*) filter (where answered_at is not null) as answered,
  count(*) filter (where answered_at - first_ring_at <= $3 * interval '1 millisecond') as in_time,
  count(*) filter (where outcome = 'abandoned') as abandoned,
  count(*) filter (where outcome = 'abandoned' and ended_at - offered_at < $4 * interval '1 millisecond') as short_abandons,
  count(*) filter (where outcome = 'abandoned' and ended_at - coalesce(first_ring_at, offered_at) <= $3 * interval '1 millisecond')
    as abandoned_in_time
from calls
where offered_at >= $1 and offered_at < $2 and direction = 'incoming' and queue is not null
  and (answered_at is not null or ended_at is not null)
