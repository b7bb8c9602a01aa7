-- Call scripts: every version as it was, and the draft that may become the next one.
--
-- The source is the script's whole text, header included. A version is never changed or deleted: a call names the
-- version that was on its screen. Of those that are not withdrawn, the one with the latest live_from that has come
-- is in use.

create table script_version (
  script        text not null check (script ~ '^[a-z][a-z0-9-]{1,59}$'),
  language      text not null check (language in ('zh-CN', 'zh-TW', 'en')),
  version       integer not null check (version > 0),
  source        text not null check (source <> ''),
  origin        text not null check (origin in ('factory', 'written', 'restored')),
  restored_from integer,
  author        text not null,
  written_at    timestamptz(3) not null,
  approved_by   text,
  live_from     timestamptz(3) not null,
  withdrawn_by  text,
  withdrawn_at  timestamptz(3),
  primary key (script, language, version),
  check ((origin = 'restored') = (restored_from is not null)),
  check (origin <> 'written' or approved_by is not null),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table script_version is 'What was ever on a screen. origin: factory (came with the product or the site''s folder), written (a draft that a second person approved), restored (an older version once more).';

create function script_version_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.script, old.language, old.version, old.source, old.origin, old.restored_from, old.author,
      old.written_at, old.approved_by, old.live_from)
    is distinct from (new.script, new.language, new.version, new.source, new.origin, new.restored_from, new.author,
      new.written_at, new.approved_by, new.live_from) then
    raise exception 'a version of a call script is kept as it was';
  end if;
  return new;
end $$;

create trigger script_version_kept before update or delete on script_version
  for each row execute function script_version_is_kept();

create table script_draft (
  script       text not null,
  language     text not null check (language in ('zh-CN', 'zh-TW', 'en')),
  source       text not null,
  revision     integer not null default 1,
  authors      bigint[] not null,
  author_names text[] not null,
  changed_at   timestamptz(3) not null,
  submitted_at timestamptz(3),
  remark       text not null default '',
  primary key (script, language)
);
comment on table script_draft is 'At most one a script and language. authors: everybody who has written in it, none of whom may approve it. remark: why it was sent back.';
