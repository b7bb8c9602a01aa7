select b.id, b.number, b.queue, b.owed_at, b.owner, s.name as owner_name, b.not_before, b.promised_at, b.needs_decision,
       coalesce((select array_agg(p.name order by n.main desc, p.id) from customer_number n join customer p on p.id = n.customer_id
                  where n.number = b.number), '{}') as names,
       (select min(c.due_at) from clock c
         where c.about_kind in ('callback', 'promise') and c.about_id = b.id::text and c.ended_at is null) as due_at,
       exists (select from clock c
         where c.about_kind in ('callback', 'promise') and c.about_id = b.id::text and c.state in ('breached', 'doneLate')) as breached,
       (select jsonb_agg(jsonb_build_object('kind', r.kind, 'at', r.at, 'call', r.call_id, 'who', r.who, 'note', r.note) order by r.at)
          from callback_reason r where r.callback = b.id) as reasons,
       coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'at', a.at, 'agent', a.agent, 'call', a.call_id,
                                                     'outcome', a.outcome, 'note', a.note) order by a.at, a.id)
          from callback_attempt a where a.callback = b.id), '[]') as attempts,
       array(select m.id from callback_reason r join recording m on m.call_id = r.call_id
              where r.callback = b.id and r.kind = 'message' order by m.from_at) as messages
  from callback b left join staff s on s.agent = b.owner
