select c.*,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.position) from call_offer p where p.call_id = c.id), '[]') as offers,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.position) from call_stint p where p.call_id = c.id), '[]') as stints,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.position) from call_transfer p where p.call_id = c.id), '[]') as transfers,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.from_at, p.id) from recording p where p.call_id = c.id), '[]') as recordings,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.position) from call_uncertain p where p.call_id = c.id), '[]') as uncertain,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.position) from call_leg p where p.call_id = c.id), '[]') as legs
from calls c
