-- What is on record about the customer $1 and whoever is linked with them, oldest first.
with files as (
  select c.id, coalesce(c.merged_into, c.id) as party from customer c where c.id = $1 or c.merged_into = $1
  union
  select c.id, c.id from customer_link l join customer c on c.id = case when l.customer_id = $1 then l.other_id else l.customer_id end
   where (l.customer_id = $1 or l.other_id = $1) and l.kind <> 'referredBy'
), numbers as (
  select distinct on (n.number) n.number, f.party from files f join customer_number n on n.customer_id = f.id
   order by n.number, (f.party = $1) desc
), said as (
  select 'registration' as kind, r.id, coalesce(r.logged_at, r.at) as at, r.agent, r.channel as detail,
         concat_ws(' · ', nullif(r.source, ''), nullif(r.product, ''), nullif(r.intent, ''), nullif(r.trade_in, ''), nullif(r.purpose, '')) as text,
         r.call_id, f.party
    from files f join registration r on r.customer = f.id
  union all
  select 'registration', r.id, coalesce(r.logged_at, r.at), r.agent, r.channel,
         concat_ws(' · ', nullif(r.source, ''), nullif(r.product, ''), nullif(r.intent, ''), nullif(r.trade_in, ''), nullif(r.purpose, '')),
         r.call_id, n.party
    from numbers n join registration r on r.number = n.number and r.customer is null
  union all
  select 'report', r.id, r.reported_at, r.agent, '', '', null, f.party
    from files f join registration r on r.customer = f.id where r.reported_at is not null
  union all
  select 'followUp', u.id, u.at, u.agent, case when u.call_id is null then 'note' else 'call' end, u.text, u.call_id, f.party
    from files f join follow_up u on u.customer = f.id
  union all
  select 'followUp', u.id, u.at, u.agent, 'call', u.text, u.call_id, n.party
    from numbers n join follow_up u on u.number = n.number and u.customer is null
  union all
  select 'deal', d.id, d.at, d.agent, d.kind, d.reference, null, f.party
    from files f join deal d on d.customer = f.id where d.undone_at is null
  union all
  select 'visit', v.id, v.at, coalesce(v.facts ->> 'servedBy', ''), '', v.facts::text, null, f.party
    from files f join visit v on v.customer = f.id
  union all
  select 'edit', '00000000-0000-0000-0000-000000000000', s.at, coalesce(t.agent, s.by_login), s.kind, s.before || ' → ' || s.after, null, s.customer
    from suspicion s left join staff t on t.login = s.by_login where s.customer = $1 and s.state <> 'dismissed'
)
select s.kind, s.id, s.at, s.agent, s.detail, s.text, s.call_id, s.party as customer, c.name
  from said s join customer c on c.id = s.party
 order by s.at, s.kind, s.id limit 500
