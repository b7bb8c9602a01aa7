-- All that is on record about the customer $1 up to $2, in the words of the rulings' API. A file that was merged into
-- another counts as that one; who is linked comes with what is registered about them.
with links as (
  select distinct coalesce(a.merged_into, a.id) as a, coalesce(b.merged_into, b.id) as b, l.kind
    from customer_link l join customer a on a.id = l.customer_id join customer b on b.id = l.other_id
   where coalesce(a.merged_into, a.id) = $1 or coalesce(b.merged_into, b.id) = $1
), parties as (
  select $1::bigint as party union select a from links union select b from links
), files as (
  select p.party, c.id, c.name, exists (select from customer_number n where n.customer_id = c.id) as reachable
    from parties p join customer c on c.id = p.party
  union all
  select p.party, c.id, c.name, exists (select from customer_number n where n.customer_id = c.id)
    from parties p join customer c on c.merged_into = p.party
), numbers as (
  select n.number, f.party, f.name from files f join customer_number n on n.customer_id = f.id
), registered as (
  -- A number that two of them share speaks for the one who is asked about.
  select distinct on (id) * from (
    select r.*, f.party, f.name, f.reachable from files f join registration r on r.customer = f.id
    union all
    select r.*, n.party, n.name, true from numbers n join registration r on r.number = n.number and r.customer is null) r
  order by id, (party = $1) desc, party
), followed as (
  select distinct on (id) * from (
    select u.*, f.party from files f join follow_up u on u.customer = f.id
    union all
    select u.*, n.party from numbers n join follow_up u on u.number = n.number and u.customer is null) u
  order by id, (party = $1) desc, party
), sold as (
  select d.* from files f join deal d on d.customer = f.id
   where f.party = $1 and d.undone_at is null and d.at <= $2
   order by d.at desc, d.id limit 1
), known as (
  select c.discovered_at from collision c left join sold on true
   where c.customer = $1 and (c.deal is null or c.deal = sold.id)
   order by c.opened_at desc limit 1
), visited as (
  select v.facts from files f join visit v on v.customer = f.id
   where f.party = $1 and v.at <= $2 order by v.at desc, v.id limit 1
), gone as (
  select jsonb_agg(distinct s.agent) as agents from registered r join staff s on s.agent = r.agent and not s.active
)
select jsonb_strip_nulls(jsonb_build_object(
  'party', 'c' || $1,
  'registrations', coalesce((select jsonb_agg(jsonb_build_object(
      'id', r.id, 'agent', r.agent, 'party', 'c' || r.party, 'at', r.at, 'loggedAt', r.logged_at,
      'agreesWithLog', r.agrees_with_log, 'channel', r.channel,
      'filled', to_jsonb(array_remove(array[
        case when r.name <> '' then 'name' end, case when r.reachable or r.number is not null then 'contact' end,
        case when r.source <> '' then 'source' end, case when r.product <> '' then 'product' end,
        case when r.intent <> '' then 'intent' end, case when r.trade_in <> '' then 'tradeIn' end,
        case when r.purpose <> '' then 'purpose' end], null)),
      'provedWrong', to_jsonb(r.proved_wrong), 'reportedAt', r.reported_at, 'carriedAt', r.carried_at)
      order by r.at, r.id) from registered r where r.at <= $2), '[]'),
  'followUps', coalesce((select jsonb_agg(jsonb_build_object(
      'id', u.id, 'agent', u.agent, 'party', 'c' || u.party, 'at', u.at) order by u.at, u.id)
      from followed u where u.at <= $2), '[]'),
  'links', coalesce((select jsonb_agg(jsonb_build_object('a', 'c' || l.a, 'b', 'c' || l.b, 'kind', l.kind)
      order by l.a, l.b, l.kind) from links l where l.a <> l.b), '[]'),
  'ties', coalesce((select jsonb_agg(distinct jsonb_build_object(
      'agent', t.agent, 'party', 'c' || f.party, 'kind', t.kind)) from files f join tie t on t.customer = f.id), '[]'),
  'deal', (select jsonb_build_object('agent', s.agent, 'at', s.at, 'kind', s.kind) from sold s),
  'discoveredAt', (select k.discovered_at from known k where exists (select from sold)),
  'visit', case when exists (select from visited) or (select agents from gone) is not null
      then coalesce((select v.facts from visited v), '{}')
           || jsonb_build_object('gone', coalesce((select v.facts -> 'gone' from visited v), '[]') || coalesce((select agents from gone), '[]')) end
)) as facts, (select s.id from sold s) as deal
