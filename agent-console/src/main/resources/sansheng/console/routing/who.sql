select exists (select 1 from blacklist b
                where b.number = $1 and (b.ends_at is null or b.ends_at > $2)) as blacklisted,
       c.owner, c.level, c.language
  from (select 1) one
  left join lateral (
       select s.agent as owner, p.level,
              -- as Asterisk names its languages
              case p.language when 'zh-CN' then 'zh' when 'zh-TW' then 'zh_TW' else p.language end as language
         from customer_number n
         join customer p on p.id = n.customer_id
         -- The ruling, or what people decided instead, before the owner who stands in the file.
         left join whose w on w.customer = p.id
         left join staff s on s.agent = coalesce(w.owner, p.owner) and s.active
        where n.number = $1
        order by n.main desc, array_position(array['VIP', 'A', 'B', 'C', 'D'], p.level), p.id
        limit 1) c on true
