-- A far end's mailbox answers, and nobody was reached.
alter table callback_attempt drop constraint callback_attempt_outcome_check;
alter table callback_attempt add constraint callback_attempt_outcome_check
  check (outcome in ('reached', 'busy', 'noAnswer', 'mailbox', 'wrongPerson', 'callLater', 'notDialled'));
