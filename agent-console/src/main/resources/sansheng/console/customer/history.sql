-- What happened with customer $1 over all channels, newest first, older than $2: $3 lines at most.
-- Each kind gives its newest first, so the cost does not grow with the history.
select * from (
  (select k.offered_at as at, 'call' as kind, k.direction || '.' || coalesce(k.outcome, 'live') as word, coalesce(a.name, s.agent, '') as who,
          coalesce((select w.text from call_note w where w.call_id = k.id order by w.changed_at desc limit 1), '') as what,
          coalesce(k.queue, '') as more, k.id::text as ref
     from customer_number m
     cross join lateral (
          select * from calls k where k.party_e164 = m.number and k.offered_at < $2
           order by k.offered_at desc limit $3) k
     left join lateral (select s.agent from call_stint s where s.call_id = k.id order by s.position desc limit 1) s on true
     left join staff a on a.agent = s.agent
    where m.customer_id = $1
    order by k.offered_at desc limit $3)
  union all
  (select w.at, 'note', '', coalesce(a.name, w.author), w.text, '', ''
     from customer_note w left join staff a on a.login = w.author
    where w.customer_id = $1 and w.at < $2 order by w.at desc limit $3)
  union all
  (select b.owed_at, 'callback', b.state, coalesce(a.name, b.owner, ''),
          coalesce((select r.note from callback_reason r where r.callback = b.id order by r.at desc limit 1), ''),
          coalesce(b.promised_at::text, ''), ''
     from customer_number m join callback b on b.number = m.number left join staff a on a.agent = b.owner
    where m.customer_id = $1 and b.owed_at < $2 order by b.owed_at desc limit $3)
  union all
  (select t.at, 'attempt', coalesce(t.outcome, 'running'), coalesce(a.name, t.agent), t.note, '', coalesce(t.call_id::text, '')
     from customer_number m join callback b on b.number = m.number
     join callback_attempt t on t.callback = b.id left join staff a on a.agent = t.agent
    where m.customer_id = $1 and t.at < $2 order by t.at desc limit $3)
  union all
  (select p.made_at, 'promise', '', coalesce(a.name, p.agent), '', p.due_at::text, p.call_id::text
     from customer_number m
     join calls k on k.party_e164 = m.number
     join script_promise p on p.call_id = k.id left join staff a on a.agent = p.agent
    where m.customer_id = $1 and p.made_at < $2 order by p.made_at desc limit $3)
  union all
  (select f.at, 'attachment', case when f.removed_at is null then '' else 'removed' end, coalesce(a.name, f.by_login), f.name, '', ''
     from customer_attachment f left join staff a on a.login = f.by_login
    where f.customer_id = $1 and f.at < $2 order by f.at desc limit $3)
  union all
  (select h.at, 'change', h.what, coalesce(a.name, h.by_login), h.after, h.before, ''
     from customer_change h left join staff a on a.login = h.by_login
    where h.customer_id = $1 and h.at < $2 order by h.at desc limit $3)
) everything
order by at desc limit $3
