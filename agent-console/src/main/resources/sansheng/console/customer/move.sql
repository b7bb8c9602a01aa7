-- What has no id to be moved by: numbers, channels, plates and links of $2, taken to $1 as far as $1 has them not.
-- rest says what the one that goes had, and which of it is new to the one that stays.
with numbers as (
  delete from customer_number where customer_id = $2 returning number, label, main),
new_numbers as (
  insert into customer_number (customer_id, number, label, main)
  select $1, number, label, main and not exists (select from customer_number k where k.customer_id = $1 and k.main) from numbers
  on conflict (number, customer_id) do nothing returning number),
channels as (
  delete from customer_channel where customer_id = $2 returning kind, value),
new_channels as (
  insert into customer_channel (customer_id, kind, value) select $1, kind, value from channels
  on conflict do nothing returning kind, value),
plates as (
  delete from customer_plate where customer_id = $2 returning plate, what),
new_plates as (
  insert into customer_plate (customer_id, plate, what) select $1, plate, what from plates
  on conflict do nothing returning plate),
links as (
  delete from customer_link where customer_id = $2 or other_id = $2 returning customer_id, other_id, kind, note, by_login, at),
new_links as (
  insert into customer_link (customer_id, other_id, kind, note, by_login, at)
  select case when customer_id = $2 then $1 else customer_id end, case when other_id = $2 then $1 else other_id end, kind, note, by_login, at
    from links
   where (case when customer_id = $2 then $1 else customer_id end) <> (case when other_id = $2 then $1 else other_id end)
  on conflict do nothing returning id)
select jsonb_build_object(
  'numbers', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from numbers n),
  'newNumbers', (select coalesce(jsonb_agg(number), '[]') from new_numbers),
  'channels', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from channels n),
  'newChannels', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from new_channels n),
  'plates', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from plates n),
  'newPlates', (select coalesce(jsonb_agg(plate), '[]') from new_plates),
  'links', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from links n),
  'newLinks', (select coalesce(jsonb_agg(id), '[]') from new_links)) as rest
