-- What the PBX said, in our words, so that a call's log can be worked out again and compared. One table a day:
-- forgetting a day is dropping its table, whatever the load.

create table call_event (
  pbx       text not null,
  seq       bigint not null,
  linked_id text,
  at        timestamptz(3) not null,
  event     jsonb not null,
  primary key (pbx, seq, at)
) partition by range (at);
create index call_event_by_call on call_event (pbx, linked_id, seq) where linked_id is not null;
comment on table call_event is 'What a PBX said, in the bridge''s words (event ->> ''is'' names it). seq is the order in which it was heard. Partitioned by UTC day; a day''s table is made when its first event is written.';
comment on column call_event.linked_id is 'The call it is about; null for what is about agents, queues and the line.';

create function call_event_days(events jsonb) returns void language plpgsql as $$
declare
  day date;
begin
  for day in
    select distinct ((e ->> 'at')::timestamptz at time zone 'UTC')::date from jsonb_array_elements(events) e
  loop
    begin
      execute format(
        'create table if not exists %I partition of call_event for values from (%L) to (%L)',
        'call_event_' || to_char(day, 'YYYYMMDD'),
        day::text || ' 00:00:00+00',
        (day + 1)::text || ' 00:00:00+00');
    exception when duplicate_table or unique_violation then
      null; -- another console has just made it
    end;
  end loop;
end
$$;
comment on function call_event_days is 'Makes the tables of the days on which these events happened.';

create function call_event_forget(before date) returns integer language plpgsql as $$
declare
  part record;
  forgotten integer := 0;
begin
  for part in
    select c.oid::regclass as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'call_event'::regclass and c.relname < 'call_event_' || to_char(before, 'YYYYMMDD')
  loop
    execute format('drop table %s', part.name);
    forgotten := forgotten + 1;
  end loop;
  return forgotten;
end
$$;
comment on function call_event_forget is 'Drops the tables of the days before this one; says how many.';
