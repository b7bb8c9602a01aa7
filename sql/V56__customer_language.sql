alter table customer add column language text check (language in ('zh-CN', 'zh-TW', 'en'));
comment on column customer.language is 'The language the customer is spoken to in; null when not known.';
