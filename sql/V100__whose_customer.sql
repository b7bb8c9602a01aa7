-- Whose customer it is: what happened (registrations, follow-ups, deals, visits), what was ruled on it, and what people
-- said to that. Rulings can be computed again from the facts they keep.

create table registration (
  id              uuid primary key,
  customer        bigint references customer,
  number          text check (number ~ '^\+[0-9]{3,15}(;ext=[0-9]{1,10})?$'),
  agent           text not null check (agent <> ''),
  at              timestamptz(3) not null,
  logged_at       timestamptz(3),
  agrees_with_log boolean not null default true,
  channel         text not null check (channel in ('incomingCall', 'outgoingCall', 'visit', 'exhibition', 'other')),
  source          text not null default '',
  product         text not null default '',
  intent          text not null default '',
  trade_in        text not null default '',
  purpose         text not null default '',
  proved_wrong    text[] not null default '{}',
  reported_at     timestamptz(3),
  reported_to     text,
  carried_at      timestamptz(3),
  call_id         uuid,
  made_by         text not null,
  made_at         timestamptz(3) not null,
  check (customer is not null or number is not null)
);
create index registration_by_customer on registration (customer) where customer is not null;
create index registration_by_number on registration (number) where number is not null;
create index registration_by_agent on registration (agent, at desc);
create unique index registration_by_call on registration (call_id) where call_id is not null;
comment on table registration is 'One agent''s record that a party made contact. number: whoever has this number is the party, so a caller who becomes a customer later brings it along. call_id: the call of the log that proves it; made_by is then callLog, and no call registers twice.';

create table registration_change (
  id           bigint generated always as identity primary key,
  registration uuid not null references registration on delete cascade,
  at           timestamptz(3) not null,
  by_login     text not null,
  from_where   text not null,
  what         text not null,
  before       text not null,
  after        text not null
);
create index registration_change_by_registration on registration_change (registration, at);
comment on table registration_change is 'What was altered in a registration after it was made.';

create table follow_up (
  id       uuid primary key,
  customer bigint references customer,
  number   text,
  agent    text not null check (agent <> ''),
  at       timestamptz(3) not null,
  text     text not null default '',
  call_id  uuid,
  made_by  text not null,
  made_at  timestamptz(3) not null,
  check (customer is not null or number is not null)
);
create index follow_up_by_customer on follow_up (customer) where customer is not null;
create index follow_up_by_number on follow_up (number) where number is not null;
create unique index follow_up_by_call on follow_up (call_id, agent) where call_id is not null;
comment on table follow_up is 'A further contact by an agent: one of the call log, or a note.';

create table deal (
  id         uuid primary key,
  customer   bigint not null references customer,
  agent      text not null check (agent <> ''),
  at         timestamptz(3) not null,
  kind       text not null check (kind in ('order', 'delivery')),
  reference  text not null default '',
  made_by    text not null,
  made_at    timestamptz(3) not null,
  undone_at  timestamptz(3),
  undone_by  text,
  undone_why text,
  check ((undone_at is null) = (undone_why is null))
);
create index deal_by_customer on deal (customer, at desc) where undone_at is null;
comment on table deal is 'An order taken or goods delivered, and who closed it.';

create table tie (
  agent    text not null check (agent <> ''),
  customer bigint not null references customer,
  kind     text not null check (kind in ('relative', 'friend', 'oldCustomer')),
  made_by  text not null,
  made_at  timestamptz(3) not null,
  primary key (customer, agent, kind)
);
comment on table tie is 'A customer is an agent''s own relative, friend or old customer.';

create table visit (
  id       uuid primary key,
  customer bigint not null references customer,
  at       timestamptz(3) not null,
  facts    jsonb not null,
  made_by  text not null,
  made_at  timestamptz(3) not null
);
create index visit_by_customer on visit (customer, at desc);
comment on table visit is 'What happened at the showroom, in the words of the API''s fact "visit"; the latest counts.';

create table ruling (
  id       bigint generated always as identity primary key,
  customer bigint not null references customer,
  made_at  timestamptz(3) not null,
  policy   text not null,
  version  integer not null,
  rule     text not null,
  owner    text,
  facts    jsonb not null,
  ruling   jsonb not null
);
create index ruling_by_customer on ruling (customer, id desc);
comment on table ruling is 'Every ruling that was different from the one before, with the facts it rests on: facts and policy version give it again.';

create table collision (
  id            uuid primary key,
  customer      bigint not null references customer,
  opened_at     timestamptz(3) not null,
  discovered_at timestamptz(3) not null,
  discovered_by text not null,
  deal          uuid references deal,
  agents        text[] not null,
  state         text not null default 'open' check (state in ('open', 'upheld', 'overruled', 'settled', 'gone')),
  owner         text,
  shares        jsonb not null default '[]',
  reason        text not null default '',
  closed_at     timestamptz(3),
  closed_by     text,
  offer         jsonb,
  check ((state = 'open') = (closed_at is null)),
  check (state not in ('upheld', 'overruled', 'settled') or reason <> '')
);
create unique index collision_one_open on collision (customer) where state = 'open';
create index collision_by_customer on collision (customer, opened_at desc);
create index collision_by_state on collision (opened_at desc) where state = 'open';
comment on table collision is 'Two agents or more have a claim. It ends upheld (the ruling stands), overruled by a supervisor, settled between the agents, each with a reason, or gone because the facts changed. offer: what one agent proposes to the other.';

create table collision_word (
  id        bigint generated always as identity primary key,
  collision uuid not null references collision on delete cascade,
  at        timestamptz(3) not null,
  kind      text not null check (kind in ('objection', 'offer', 'declined', 'agreed', 'decision')),
  agent     text,
  by_login  text not null,
  text      text not null
);
create index collision_word_by_collision on collision_word (collision, id);
comment on table collision_word is 'What agents and supervisor said to a collision. Nothing is taken back.';

create table whose (
  customer  bigint primary key references customer,
  owner     text,
  rule      text not null,
  since     timestamptz(3) not null,
  until     timestamptz(3),
  sentence  text not null,
  arguments jsonb not null,
  ruling    bigint not null references ruling,
  collision uuid references collision
);
create index whose_lapses on whose (until) where until is not null;
comment on table whose is 'Who owns a customer now: the latest ruling, or what people decided instead. Read while a phone rings.';

create table suspicion (
  id          bigint generated always as identity primary key,
  customer    bigint not null references customer,
  source      text not null,
  source_id   bigint not null,
  kind        text not null check (kind in ('name', 'number', 'contactTime', 'owner')),
  before      text not null,
  after       text not null,
  at          timestamptz(3) not null,
  by_login    text not null,
  from_where  text not null,
  against     text not null,
  why         text not null check (why in ('insideWindow', 'beforeDeal')),
  deal        uuid references deal,
  found_at    timestamptz(3) not null,
  state       text not null default 'open' check (state in ('open', 'confirmed', 'dismissed')),
  step        integer check (step between 1 and 3),
  decided_at  timestamptz(3),
  decided_by  text,
  decided_why text,
  unique (source, source_id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'confirmed') = (step is not null))
);
create index suspicion_open on suspicion (found_at desc) where state = 'open';
create index suspicion_by_customer on suspicion (customer);
create index suspicion_by_login on suspicion (by_login) where state = 'confirmed';
comment on table suspicion is 'An edit to a party that somebody else has registered, inside the window or shortly before a deal. Found by itself; a person decides. step: which finding against this person it is.';

-- ------------------------------------------------------------------ what has to be looked at, whoever changed it

create table contact_due (
  call_id uuid primary key
);
comment on table contact_due is 'Calls of the log in which somebody talked, until they are registered or followed up.';

create function contact_is_due() returns trigger language plpgsql as $$
begin
  insert into contact_due values (new.id) on conflict do nothing;
  return null;
end
$$;
-- What an import brings from years ago registers nobody.
create trigger calls_contact_made after insert on calls for each row
  when (new.phase = 'ended' and new.answered_at is not null and new.party_e164 is not null
        and new.direction <> 'internal' and new.ended_at > now() - interval '30 days')
  execute function contact_is_due();
create trigger calls_contact_ended after update on calls for each row
  when (new.phase = 'ended' and old.phase <> 'ended' and new.answered_at is not null and new.party_e164 is not null
        and new.direction <> 'internal' and new.ended_at > now() - interval '30 days')
  execute function contact_is_due();

create table ruling_due (
  customer bigint primary key,
  facts    bigint not null default 1
);
comment on table ruling_due is 'Customers about whom facts have come, and how many: who has looked takes the row away only if no more came meanwhile.';

-- A fact about a number is one about everybody who has it, and whoever is linked with them.
create function ruling_is_due_for(one bigint, many text) returns void language sql as $$
  with named as (
    select one as id where one is not null
    union select n.customer_id from customer_number n where n.number = many)
  insert into ruling_due
  select c.id from (
      select id from named
      union select l.other_id from named join customer_link l on l.customer_id = named.id
      union select l.customer_id from named join customer_link l on l.other_id = named.id) c
    -- An import of strangers gives nobody work.
   where exists (select from registration r where r.customer = c.id)
      or exists (select from deal d where d.customer = c.id)
      or exists (select from customer_number n join registration r on r.number = n.number where n.customer_id = c.id)
   order by 1
  on conflict (customer) do update set facts = ruling_due.facts + 1
$$;

create function ruling_is_due() returns trigger language plpgsql as $$
declare fact jsonb;
begin
  foreach fact in array array[to_jsonb(old), to_jsonb(new)] loop
    if fact is not null then
      perform ruling_is_due_for(coalesce(fact ->> 'customer', fact ->> 'customer_id')::bigint, fact ->> 'number');
      if fact ? 'other_id' then
        perform ruling_is_due_for((fact ->> 'other_id')::bigint, null);
      end if;
    end if;
  end loop;
  return null;
end
$$;

do $$
declare part text;
begin
  foreach part in array array['registration', 'follow_up', 'deal', 'tie', 'visit', 'customer_link', 'customer_change'] loop
    execute format('create trigger %1$s_is_a_fact after insert or update or delete on %1$s for each row execute function ruling_is_due()', part);
  end loop;
end
$$;
-- A number matters to a ruling once it has been registered.
create function ruling_is_due_by_number() returns trigger language plpgsql as $$
begin
  if exists (select from registration r where r.number = coalesce(new.number, old.number)) then
    perform ruling_is_due_for(coalesce(new.customer_id, old.customer_id), null);
  end if;
  return null;
end
$$;
create trigger customer_number_is_a_fact after insert or delete on customer_number for each row execute function ruling_is_due_by_number();
create function ruling_is_due_by_registration() returns trigger language plpgsql as $$
begin
  perform ruling_is_due_for(r.customer, r.number) from registration r where r.id = new.registration;
  return null;
end
$$;
create trigger registration_change_is_a_fact after insert on registration_change for each row execute function ruling_is_due_by_registration();
