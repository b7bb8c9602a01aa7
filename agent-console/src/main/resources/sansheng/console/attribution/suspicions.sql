-- Edits of name, number, contact time or owner on the customer $1, whom somebody else than the editor has registered, made
-- inside the window ($3 days after that agent's last contact) or at most $3 days before a deal. Each edit is found once; $2: now.
with claims as (
  select r.agent, min(r.at) as since,
         max(greatest(r.at, coalesce((select max(u.at) from follow_up u where u.agent = r.agent
                                       and (u.customer = $1 or u.number in (select number from customer_number where customer_id = $1))), r.at))) as contact
    from registration r
   where r.customer = $1 or r.number in (select number from customer_number where customer_id = $1)
      -- The number may be what was taken away.
      or r.number in (select before from customer_change where customer_id = $1)
   group by r.agent
), edits as (
  select 'customer' as source, c.id, c.at, c.by_login, '' as from_where, c.before, c.after, null::text as whose,
         case when c.what ilike '%number%' then 'number' when c.what = 'owner' then 'owner' else 'name' end as kind
    from customer_change c
   where c.customer_id = $1 and (c.what in ('name', 'owner') or c.what ilike '%number%') and c.before <> ''
  union all
  select 'registration', c.id, c.at, c.by_login, c.from_where, c.before, c.after, r.agent, 'contactTime'
    from registration_change c join registration r on r.id = c.registration
   where c.what in ('at', 'loggedAt')
     and (r.customer = $1 or r.number in (select number from customer_number where customer_id = $1))
), found as (
  select e.*, k.agent as against, d.id as deal, k.contact,
         row_number() over (partition by e.source, e.id order by k.since, k.agent) as nth
    from edits e
    left join staff s on s.login = e.by_login
    join claims k on k.agent is distinct from s.agent and k.since <= e.at and (e.whose is null or e.whose = k.agent)
    left join lateral (select d.id from deal d
                        where d.customer = $1 and d.undone_at is null and d.at >= e.at and d.at <= e.at + make_interval(days => $3)
                        order by d.at limit 1) d on true
   where d.id is not null or e.at <= (
           -- The contact that was the last one when the edit was made.
           select greatest(k.since, max(u.at)) from follow_up u
            where u.agent = k.agent and u.at <= e.at
              and (u.customer = $1 or u.number in (select number from customer_number where customer_id = $1))) + make_interval(days => $3)
)
insert into suspicion (customer, source, source_id, kind, before, after, at, by_login, from_where, against, why, deal, found_at)
select $1, source, id, kind, before, after, at, by_login, from_where, against,
       case when deal is null then 'insideWindow' else 'beforeDeal' end, deal, $2
  from found where nth = 1
on conflict (source, source_id) do update set deal = excluded.deal, why = excluded.why
   where suspicion.deal is null and excluded.deal is not null
