-- What is not said, and everything that was ever changed about it.

create table phrase (
  id         bigint generated always as identity primary key,
  language   text not null check (language in ('zh-CN', 'zh-TW', 'en')),
  key        text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  category   text not null check (category in ('dignity', 'blame', 'talkBack', 'vulgar', 'provoke', 'passBuck', 'pretend', 'jargon', 'newcomer', 'curt')),
  severity   text not null check (severity in ('hint', 'serious', 'fatal')),
  patterns   text[] not null check (cardinality(patterns) > 0),
  exceptions text[] not null default '{}',
  instead    text not null check (instead <> ''),
  active     boolean not null default true,
  shipped    text,
  edited     boolean not null default false,
  changed_at timestamptz(3) not null,
  changed_by text not null,
  unique (language, key)
);
comment on table phrase is 'One thing not to be said, with the ways of saying it (docs/phrases.md). shipped is a digest of the entry as the release brought it: a newer release changes what nobody has edited and leaves the rest.';

create table phrase_change (
  id        bigint generated always as identity primary key,
  phrase_id bigint not null references phrase on delete cascade,
  at        timestamptz(3) not null,
  who       text not null,
  before    jsonb,
  after     jsonb not null
);
create index phrase_change_by_phrase on phrase_change (phrase_id, id desc);
comment on table phrase_change is 'Who changed what and when. The highest id is the version of the books: every console reads them again when it has grown.';
