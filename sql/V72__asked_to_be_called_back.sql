-- A caller may ask to be called back at another number than the one they call from.
alter table calls add column callback_number text;
alter table calls add column callback_e164 text;
comment on column calls.callback_number is 'The digits that the caller typed to be called back at; null when the number that called is meant.';
