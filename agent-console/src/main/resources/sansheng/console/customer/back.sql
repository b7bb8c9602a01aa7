-- Gives customer $2 back what $3 says it had, and takes from $1 what came with it.
with numbers as (
  delete from customer_number where customer_id = $1 and number in (select jsonb_array_elements_text($3::jsonb -> 'newNumbers'))),
channels as (
  delete from customer_channel c using jsonb_to_recordset($3::jsonb -> 'newChannels') as n(kind text, value text)
   where c.customer_id = $1 and c.kind = n.kind and c.value = n.value),
plates as (
  delete from customer_plate where customer_id = $1 and plate in (select jsonb_array_elements_text($3::jsonb -> 'newPlates'))),
links as (
  delete from customer_link where id in (select jsonb_array_elements_text($3::jsonb -> 'newLinks')::bigint)),
given_numbers as (
  insert into customer_number (customer_id, number, label, main)
  select $2, number, label, main from jsonb_to_recordset($3::jsonb -> 'numbers') as n(number text, label text, main boolean)
  on conflict do nothing),
given_channels as (
  insert into customer_channel (customer_id, kind, value)
  select $2, kind, value from jsonb_to_recordset($3::jsonb -> 'channels') as n(kind text, value text)
  on conflict do nothing),
given_plates as (
  insert into customer_plate (customer_id, plate, what)
  select $2, plate, what from jsonb_to_recordset($3::jsonb -> 'plates') as n(plate text, what text)
  on conflict do nothing)
insert into customer_link (customer_id, other_id, kind, note, by_login, at)
select customer_id, other_id, kind, note, by_login, at
  from jsonb_to_recordset($3::jsonb -> 'links') as n(customer_id bigint, other_id bigint, kind text, note text, by_login text, at timestamptz)
on conflict do nothing
