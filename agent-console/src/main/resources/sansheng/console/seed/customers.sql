-- Customers of the demonstration, $1, as on the day $2 in the time zone $3: what happened so many days ago, what is to come in so many.
with d as materialized (
  select * from jsonb_to_recordset($1) as d(
    name text, code text, kind text, class text, level text, owner text, language text, prefers text, sector text,
    parent_body text, address text, note text, warning text, credit_note text, numbers jsonb, people jsonb,
    channels jsonb, dates jsonb, orders jsonb, plates jsonb, links jsonb, notes jsonb)
), made as (
  insert into customer (name, code, kind, class, level, owner, language, prefers, sector, parent_body, address, note, warning, credit_note)
  select name, code, kind, coalesce(class, 'ordinary'), level, owner, language, coalesce(prefers, ''), coalesce(sector, ''),
         coalesce(parent_body, ''), coalesce(address, ''), coalesce(note, ''), coalesce(warning, ''), coalesce(credit_note, '')
    from d
  returning id, name
), file as (
  select made.id, d.* from made join d using (name)
), people as (
  insert into customer_person (customer_id, name, post, note)
  select f.id, x.name, x.post, x.note from file f, jsonb_to_recordset(f.people) as x(name text, post text, note text)
), channels as (
  insert into customer_channel (customer_id, kind, value)
  select f.id, x.kind, x.value from file f, jsonb_to_recordset(f.channels) as x(kind text, value text)
), dates as (
  insert into customer_date (customer_id, kind, on_day, yearly, note)
  select f.id, x.kind, coalesce(x."on", $2::date + x."inDays"), x.yearly, x.note
    from file f, jsonb_to_recordset(f.dates) as x(kind text, "on" date, "inDays" int, yearly boolean, note text)
), orders as (
  insert into customer_order (customer_id, number, what, stage, amount, placed_on)
  select f.id, x.number, x.what, x.stage, x.amount, $2::date - x."daysAgo"
    from file f, jsonb_to_recordset(f.orders) as x(number text, what text, stage text, amount numeric, "daysAgo" int)
), plates as (
  insert into customer_plate (customer_id, plate, what)
  select f.id, x.plate, x.what from file f, jsonb_to_recordset(f.plates) as x(plate text, what text)
), links as (
  insert into customer_link (customer_id, other_id, kind, note)
  select f.id, o.id, x.kind, x.note
    from file f, jsonb_to_recordset(f.links) as x(kind text, other text, note text) join made o on o.name = x.other
), notes as (
  insert into customer_note (customer_id, author, text, at)
  select f.id, x.author, x.text, ($2::date - x."daysAgo" + time '10:20') at time zone $3
    from file f, jsonb_to_recordset(f.notes) as x("daysAgo" int, author text, text text)
)
insert into customer_number (customer_id, number, label, main)
select f.id, n.number, n.label, n.main
  from file f, jsonb_to_recordset(f.numbers) as n(number text, label text, main boolean)
