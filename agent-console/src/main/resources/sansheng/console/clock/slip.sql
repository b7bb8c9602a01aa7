-- Writes a slip, once a clock and kind. $1: clock; $2: kind; $3: recipient; $4: text; $5: now; $6: the year by the site's calendar
insert into slip (number, kind, clock, recipient, text, written_at)
select case $2 when 'reminder' then 'R' else 'Q' end || $6 || '-' || lpad(nextval('slip_number')::text, 6, '0'),
       $2, $1, $3, $4, $5
 where not exists (select from slip where clock = $1 and kind = $2)
on conflict do nothing
