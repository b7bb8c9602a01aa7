-- What these customers ($1) are found by.
select c.id,
  array[c.name] || array(select p.name from customer_person p where p.customer_id = c.id order by p.id) as names,
  array(select n.number from customer_number n where n.customer_id = c.id order by n.main desc, n.number) as numbers,
  array(select o.number from customer_order o where o.customer_id = c.id order by o.placed_on desc, o.id desc limit 50)
    || array(select p.plate from customer_plate p where p.customer_id = c.id order by p.plate)
    || array(select h.value from customer_channel h where h.customer_id = c.id order by h.id)
    || case when c.code is null then '{}' else array[c.code] end as signs,
  array[c.note, c.warning, c.address]
    || array(select w.text from customer_note w where w.customer_id = c.id order by w.at desc, w.id desc limit 20) as notes
from customer c
where c.id = any($1) and c.merged_into is null
