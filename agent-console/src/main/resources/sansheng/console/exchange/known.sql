-- The customers that lines may be about: by their codes $1 and their numbers $2.
select to_jsonb(c) || jsonb_build_object(
         'numbers', (select coalesce(jsonb_agg(n.number), '[]') from customer_number n where n.customer_id = c.id)) as file
  from customer c
 where c.merged_into is null
   and c.id in (select id from customer where code = any($1)
                union select customer_id from customer_number where number = any($2))
   for update of c
