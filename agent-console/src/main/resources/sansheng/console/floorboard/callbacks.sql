-- Calls that are owed: how many, how many of them too late, and when the next limit is. $1: now.
select
  count(*) as open,
  count(*) filter (where due_at <= $1) as late,
  min(due_at) filter (where due_at > $1) as next_due
from (
  select (select min(c.due_at) from clock c
           where c.about_kind in ('callback', 'promise') and c.about_id = b.id::text and c.ended_at is null) as due_at
    from callback b where b.state = 'open') owed
