-- Locks at most $2 clocks that have something to find by $1 and nobody else is judging.
select id from clock where next_at <= $1 order by next_at limit $2 for update skip locked
