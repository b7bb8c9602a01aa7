-- The customer file: what is known of somebody beyond name and number, and how they are found.

alter table customer
  add column code         text unique check (code <> ''),
  add column class        text not null default 'ordinary' check (class in ('target', 'ordinary', 'key', 'potential')),
  add column sector       text not null default '',
  add column parent_body  text not null default '',
  add column address      text not null default '',
  add column prefers      text not null default '' check (prefers in ('', 'phone', 'sms', 'wechat', 'email', 'visit')),
  add column credit_note  text not null default '',
  add column warning      text not null default '',
  add column version      integer not null default 1 check (version > 0),
  add column changed_at   timestamptz(3) not null default now(),
  add column changed_by   text not null default '',
  add column merged_into  bigint references customer,
  add constraint customer_not_into_itself check (merged_into <> id);
create index customer_by_owner on customer (owner, id) where merged_into is null;
create index customer_merged on customer (merged_into) where merged_into is not null;
comment on column customer.code is 'The number the customer has in the site''s other systems; null when none.';
comment on column customer.version is 'Grows with every change: two people who edit at once are told.';
comment on column customer.merged_into is 'The file this one has become part of. Such a file has no numbers of its own and is shown nowhere.';

create table customer_person (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  name        text not null check (name <> ''),
  post        text not null default '',
  note        text not null default ''
);
create index customer_person_by_customer on customer_person (customer_id);
comment on table customer_person is 'Somebody to talk to at a customer who is an organisation, or in a household.';

alter table customer_number add column person_id bigint references customer_person on delete set null;

create table customer_channel (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  kind        text not null check (kind in ('wechat', 'email', 'qq', 'line', 'whatsapp', 'other')),
  value       text not null check (value <> ''),
  unique (customer_id, kind, value)
);
comment on table customer_channel is 'Where a customer is reached but for the telephone.';

create table customer_date (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  kind        text not null check (kind in ('birthday', 'anniversary', 'contract', 'warranty', 'visit', 'other')),
  on_day      date not null,
  yearly      boolean not null,
  note        text not null default '',
  unique (customer_id, kind, on_day, note)
);
comment on table customer_date is 'A day to remember.';

create table customer_order (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  number      text not null unique check (number <> ''),
  what        text not null default '',
  stage       text not null check (stage in ('placed', 'entered', 'confirmed', 'picked', 'loaded', 'on-the-road', 'arrived', 'signed-for', 'receipt-filed', 'cancelled')),
  amount      numeric(14, 2) check (amount >= 0),
  placed_on   date not null,
  changed_at  timestamptz(3) not null default now()
);
create index customer_order_by_customer on customer_order (customer_id, placed_on desc, id desc);
comment on table customer_order is 'An order and how far it has come. Amounts are in the site''s currency.';

create table customer_plate (
  customer_id bigint not null references customer on delete cascade,
  plate       text not null check (plate <> ''),
  what        text not null default '',
  primary key (customer_id, plate)
);
comment on table customer_plate is 'A vehicle''s plate, or another sign on a thing the customer owns (a serial number).';

create table customer_link (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  other_id    bigint not null references customer on delete cascade,
  kind        text not null check (kind in ('spouse', 'relation', 'friend', 'colleague', 'referredBy', 'household')),
  note        text not null default '',
  by_login    text not null default '',
  at          timestamptz(3) not null default now(),
  check (customer_id <> other_id),
  unique (customer_id, other_id, kind)
);
create index customer_link_by_other on customer_link (other_id);
comment on table customer_link is 'Two customers belong together. Only referredBy has a direction: other_id brought customer_id.';

create table customer_attachment (
  id          uuid primary key,
  customer_id bigint not null references customer on delete cascade,
  name        text not null check (name <> ''),
  type        text not null,
  bytes       bigint not null check (bytes >= 0),
  sha256      bytea not null check (length(sha256) = 32),
  by_login    text not null,
  at          timestamptz(3) not null,
  removed_at  timestamptz(3),
  removed_by  text
);
create index customer_attachment_by_customer on customer_attachment (customer_id, at desc);
comment on table customer_attachment is 'A file that belongs to a customer''s file; it lies in a folder under its id. name is text and never a path.';

create table customer_change (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer on delete cascade,
  at          timestamptz(3) not null,
  by_login    text not null,
  what        text not null,
  before      text not null default '',
  after       text not null default ''
);
create index customer_change_by_customer on customer_change (customer_id, at desc);
comment on table customer_change is 'What was changed in a customer''s file: the field, its value before and after, by whom.';

create table customer_merge (
  id        bigint generated always as identity primary key,
  kept      bigint not null references customer,
  gone      bigint not null references customer,
  at        timestamptz(3) not null,
  by_login  text not null,
  moved     jsonb not null,
  undone_at timestamptz(3),
  undone_by text,
  check (kept <> gone)
);
create index customer_merge_by_kept on customer_merge (kept, at desc);
create unique index customer_merge_one on customer_merge (gone) where undone_at is null;
comment on table customer_merge is 'Two files of one customer made one. moved says which rows came from the one that is gone, so that it can be taken back.';

-- ---------------------------------------------------------------------------------- finding as one types

create table customer_find (
  customer_id bigint primary key references customer on delete cascade,
  text        text not null,
  grams       integer[] not null
) with (toast_tuple_target = 4080);
create index customer_find_grams on customer_find using gin (grams) with (fastupdate = off);
comment on table customer_find is 'What a customer is found by. text: one line for each name, reading, number, order, plate and note, folded; grams: its pieces as numbers. Written by the console from the other tables, whenever customer_find_due says so.';

create table customer_find_due (
  customer_id bigint primary key
);
comment on table customer_find_due is 'Customers whose customer_find must be written anew.';

create function customer_find_is_due() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into customer_find_due select distinct customer_id from gone_rows order by 1 on conflict do nothing;
  else
    insert into customer_find_due select distinct customer_id from new_rows order by 1 on conflict do nothing;
  end if;
  return null;
end
$$;
create function customer_is_due() returns trigger language plpgsql as $$
begin
  insert into customer_find_due select id from new_rows order by 1 on conflict do nothing;
  return null;
end
$$;

create trigger customer_made after insert on customer referencing new table as new_rows for each statement execute function customer_is_due();
create trigger customer_changed after update on customer referencing new table as new_rows for each statement execute function customer_is_due();

do $$
declare part text;
begin
  foreach part in array array['customer_person', 'customer_number', 'customer_note', 'customer_channel', 'customer_order', 'customer_plate'] loop
    execute format('create trigger %1$s_made after insert on %1$s referencing new table as new_rows for each statement execute function customer_find_is_due()', part);
    execute format('create trigger %1$s_changed after update on %1$s referencing new table as new_rows for each statement execute function customer_find_is_due()', part);
    execute format('create trigger %1$s_gone after delete on %1$s referencing old table as gone_rows for each statement execute function customer_find_is_due()', part);
  end loop;
end
$$;

insert into customer_find_due select id from customer;
