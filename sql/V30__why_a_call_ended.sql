-- A call that the PBX's own death ended is closed once, and can be told from one that somebody hung up.
alter table calls add column end_reason text check (end_reason in ('pbxRestarted'));
comment on column calls.end_reason is 'Why the call ended, where it was nobody''s hanging up; null otherwise.';
