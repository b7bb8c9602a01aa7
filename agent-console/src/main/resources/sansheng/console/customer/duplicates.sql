-- Pairs of files that seem to be of one customer: the same number and the same name, then the same name and address.
(select a.id as one, a.name as one_name, b.id as other, b.name as other_name, 'number' as why, x.number as shared
   from customer_number x
   join customer_number y on y.number = x.number and y.customer_id > x.customer_id
   join customer a on a.id = x.customer_id and a.merged_into is null
   join customer b on b.id = y.customer_id and b.merged_into is null
  where lower(replace(a.name, ' ', '')) = lower(replace(b.name, ' ', ''))
  order by a.id, b.id limit $1)
union all
(select a.id, a.name, b.id, b.name, 'address', a.address
   from customer a
   join customer b on b.name = a.name and b.address = a.address and b.id > a.id
  where a.address <> '' and a.merged_into is null and b.merged_into is null
  order by a.id, b.id limit $1)
