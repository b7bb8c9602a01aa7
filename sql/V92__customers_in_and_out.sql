-- Files of customers that were brought, and what became of their lines.

create table customer_import (
  id       uuid primary key,
  name     text not null,
  by_login text not null,
  at       timestamptz(3) not null,
  state    text not null check (state in ('looking', 'looked', 'writing', 'written', 'dropped', 'failed')),
  why      text not null default '',
  lines    integer not null default 0,
  done     integer not null default 0,
  made     integer not null default 0,
  changed  integer not null default 0,
  same     integer not null default 0,
  refused  integer not null default 0,
  columns  jsonb not null default '[]'
);
create index customer_import_by_time on customer_import (at desc);
comment on table customer_import is 'A file of customers. looked: every line has been judged and nothing written; done counts the lines of the step that is going on.';

create table customer_import_line (
  import uuid not null references customer_import on delete cascade,
  line   integer not null,
  what   text not null check (what in ('made', 'changed', 'refused')),
  col    text not null default '',
  why    text not null default '',
  shown  text not null default '',
  primary key (import, line)
);
comment on table customer_import_line is 'What a line of such a file would do, or why it is refused: all refused ones, as far as there is room, and the first of the others.';
