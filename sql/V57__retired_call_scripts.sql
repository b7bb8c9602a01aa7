-- Call scripts that are not used any more. Their versions stay: calls name them.

create table script_retirement (
  id          bigint generated always as identity primary key,
  script      text not null,
  language    text not null check (language in ('zh-CN', 'zh-TW', 'en')),
  retired_by  text not null,
  retired_at  timestamptz(3) not null,
  why         text not null check (why <> ''),
  returned_by text,
  returned_at timestamptz(3),
  check ((returned_by is null) = (returned_at is null))
);
create unique index script_retirement_now on script_retirement (script, language) where returned_at is null;
comment on table script_retirement is 'From when until when a script was out of use, and why. A row without returned_at: it is now.';
