-- Writes a batch of call states, each with its parts, at once. $1: an array of objects as text, no call in it twice.
-- A state that is not newer than the one in the table changes nothing, so writing twice changes nothing.
-- What a call no longer has is looked for call by call (lateral, offset 0): joined in one go, the planner reads whole
-- tables for each batch.
with incoming as (
  select * from jsonb_to_recordset($1::text::jsonb) as c(
    id uuid, pbx text, linked_id text, direction text, caller_number text, caller_name text, dialled_number text,
    party_e164 text, queue text, callback_number text, callback_e164 text, offered_at timestamptz, first_ring_at timestamptz, answered_at timestamptz,
    ended_at timestamptz, wait_ms bigint, ring_ms bigint, talk_ms bigint, hold_ms bigint, wrap_up_ms bigint,
    rings integer, outcome text, ended_by text, end_reason text, phase text, phase_since timestamptz, changed_at timestamptz,
    known integer, offers jsonb, stints jsonb, transfers jsonb, recordings jsonb, uncertain jsonb, legs jsonb, agents jsonb)
), written as (
  insert into calls (
    id, pbx, linked_id, direction, caller_number, caller_name, dialled_number, party_e164, queue, callback_number, callback_e164, offered_at,
    first_ring_at, answered_at, ended_at, wait_ms, ring_ms, talk_ms, hold_ms, wrap_up_ms, rings, outcome, ended_by, end_reason,
    phase, phase_since, changed_at, known)
  select
    id, pbx, linked_id, direction, caller_number, caller_name, dialled_number, party_e164, queue, callback_number, callback_e164, offered_at,
    first_ring_at, answered_at, ended_at, wait_ms, ring_ms, talk_ms, hold_ms, wrap_up_ms, rings, outcome, ended_by, end_reason,
    phase, phase_since, changed_at, known
  from incoming order by id
  on conflict (id) do update set
    direction = excluded.direction, caller_number = excluded.caller_number, caller_name = excluded.caller_name,
    dialled_number = excluded.dialled_number, party_e164 = excluded.party_e164, queue = excluded.queue,
    callback_number = excluded.callback_number, callback_e164 = excluded.callback_e164,
    offered_at = excluded.offered_at, first_ring_at = excluded.first_ring_at, answered_at = excluded.answered_at,
    ended_at = excluded.ended_at, wait_ms = excluded.wait_ms, ring_ms = excluded.ring_ms, talk_ms = excluded.talk_ms,
    hold_ms = excluded.hold_ms, wrap_up_ms = excluded.wrap_up_ms, rings = excluded.rings, outcome = excluded.outcome,
    ended_by = excluded.ended_by, end_reason = excluded.end_reason, phase = excluded.phase, phase_since = excluded.phase_since,
    changed_at = excluded.changed_at, known = excluded.known
  where (excluded.changed_at, excluded.known) > (calls.changed_at, calls.known)
  returning id
), news as (
  select i.* from incoming i join written using (id)
), surplus_offers as (
  delete from call_offer where ctid = any(array(
    select p.ctid from news n, lateral (
      select ctid from call_offer where call_id = n.id and position >= jsonb_array_length(n.offers) offset 0) p))
), surplus_stints as (
  delete from call_stint where ctid = any(array(
    select p.ctid from news n, lateral (
      select ctid from call_stint where call_id = n.id and position >= jsonb_array_length(n.stints) offset 0) p))
), surplus_transfers as (
  delete from call_transfer where ctid = any(array(
    select p.ctid from news n, lateral (
      select ctid from call_transfer where call_id = n.id and position >= jsonb_array_length(n.transfers) offset 0) p))
), surplus_uncertain as (
  delete from call_uncertain where ctid = any(array(
    select p.ctid from news n, lateral (
      select ctid from call_uncertain where call_id = n.id and position >= jsonb_array_length(n.uncertain) offset 0) p))
), surplus_legs as (
  delete from call_leg where ctid = any(array(
    select p.ctid from news n, lateral (
      select ctid from call_leg where call_id = n.id and position >= jsonb_array_length(n.legs) offset 0) p))
), surplus_agents as (
  delete from call_agent where ctid = any(array(
    select p.ctid from news n, lateral (
      select ctid from call_agent
      where call_id = n.id and (offered_at <> n.offered_at::timestamptz(3) or not n.agents ? agent) offset 0) p))
), offers as (
  insert into call_offer (call_id, position, agent, from_at, to_at, result)
  select n.id, p.position, p.agent, p.from_at, p.to_at, p.result
  from news n, jsonb_to_recordset(n.offers) as p(position integer, agent text, from_at timestamptz, to_at timestamptz, result text)
  on conflict (call_id, position) do update set
    agent = excluded.agent, from_at = excluded.from_at, to_at = excluded.to_at, result = excluded.result
), stints as (
  insert into call_stint (call_id, position, agent, from_at, to_at, held_ms)
  select n.id, p.position, p.agent, p.from_at, p.to_at, p.held_ms
  from news n, jsonb_to_recordset(n.stints) as p(position integer, agent text, from_at timestamptz, to_at timestamptz, held_ms bigint)
  on conflict (call_id, position) do update set
    agent = excluded.agent, from_at = excluded.from_at, to_at = excluded.to_at, held_ms = excluded.held_ms
), transfers as (
  insert into call_transfer (call_id, position, kind, by_agent, to_number, at, result)
  select n.id, p.position, p.kind, p.by_agent, p.to_number, p.at, p.result
  from news n, jsonb_to_recordset(n.transfers) as p(position integer, kind text, by_agent text, to_number text, at timestamptz, result text)
  on conflict (call_id, position) do update set
    kind = excluded.kind, by_agent = excluded.by_agent, to_number = excluded.to_number, at = excluded.at, result = excluded.result
), stretches as (
  insert into call_uncertain (call_id, position, from_at, to_at)
  select n.id, p.position, p.from_at, p.to_at
  from news n, jsonb_to_recordset(n.uncertain) as p(position integer, from_at timestamptz, to_at timestamptz)
  on conflict (call_id, position) do update set from_at = excluded.from_at, to_at = excluded.to_at
), legs as (
  insert into call_leg (call_id, position, leg, channel, number, agent, from_at, to_at)
  select n.id, p.position, p.leg, p.channel, p.number, p.agent, p.from_at, p.to_at
  from news n, jsonb_to_recordset(n.legs) as p(position integer, leg text, channel text, number text, agent text, from_at timestamptz, to_at timestamptz)
  on conflict (call_id, position) do update set
    leg = excluded.leg, channel = excluded.channel, number = excluded.number, agent = excluded.agent,
    from_at = excluded.from_at, to_at = excluded.to_at
), recordings as (
  insert into recording (id, call_id, leg, from_at, to_at)
  select p.id, n.id, p.leg, p.from_at, p.to_at
  from news n, jsonb_to_recordset(n.recordings) as p(id uuid, leg text, from_at timestamptz, to_at timestamptz)
  on conflict (id) do update set
    call_id = excluded.call_id, leg = excluded.leg, from_at = excluded.from_at, to_at = excluded.to_at
), agents as (
  insert into call_agent (agent, offered_at, call_id)
  select a.agent, n.offered_at, n.id from news n, jsonb_array_elements_text(n.agents) as a(agent)
  on conflict do nothing
)
select count(*)::integer as written from written
