// The sync queue. People wait in blocks as they arrived, then in batches as they are sent; both hold packed ids, so that a
// million people are a few hundred rows. Exceptions are kept for each person.

export const syncTables = `
-- Where people are sent: one connection, account, audience, action and choice of fields.
create table sync_targets (
  id integer primary key,
  partner_id text not null,
  connection_id text not null,
  ad_account_id text not null,
  ad_account_name text not null,
  audience_id text not null,
  audience_name text not null,
  audience_target text not null,
  action text not null,
  fields text not null,
  unique (connection_id, ad_account_id, audience_id, action, fields)
) strict;

create table sync_blocks (
  id integer primary key,
  target_id integer not null references sync_targets(id),
  step_key integer not null references steps(key),
  arrived_at integer not null,
  count integer not null,
  entries blob not null,
  people blob not null
) strict;
create index sync_blocks_by_target on sync_blocks (target_id, id);
create index sync_blocks_by_step on sync_blocks (step_key);

create table batches (
  id integer primary key,
  target_id integer not null references sync_targets(id),
  step_key integer not null references steps(key),
  -- waiting, sending, retrying, needs-person: unfinished · synced, errored, cancelled, split, redirected: finished
  state text not null,
  count integer not null,
  records integer not null,
  created_at integer not null,
  attempts integer not null default 0,
  first_failed_at integer,
  last_tried_at integer,
  next_try_at integer,
  gives_up_at integer,
  finished_at integer,
  failure_kind text,
  partner_code text,
  -- A refused batch is halved to find the bad rows; the family is the batch it began as.
  family integer,
  depth integer not null default 0,
  columns text not null,
  -- Rows of identifiers: digests of 32 bytes a cell, one presence byte a cell, and for each row whose it is (index into people).
  -- Last in the row: what comes after a megabyte is read through all of it, and the queue is asked at every beat.
  row_count integer not null,
  entries blob not null,
  people blob not null,
  row_people blob not null,
  present blob not null,
  digests blob not null
) strict;
create index batches_unfinished on batches (state, next_try_at) where finished_at is null;
create index batches_by_target on batches (target_id, id);
create index batches_by_step on batches (step_key, state);
create index batches_by_family on batches (family) where family is not null;

create table batch_attempts (
  batch_id integer not null references batches(id),
  at integer not null,
  duration_ms integer not null,
  outcome text not null,
  failure_kind text,
  partner_code text
) strict;
create index batch_attempts_by_batch on batch_attempts (batch_id);

-- People who were never put into a batch: not synced, with the reason (S46).
create table not_synced (
  step_key integer not null references steps(key),
  entry_id integer not null,
  person_id integer not null,
  reason text not null,
  at integer not null,
  primary key (step_key, entry_id)
) strict, without rowid;
`

/** When the next try was planned, as of this attempt: what the attempts table of a batch shows. */
export const attemptPlans = 'alter table batch_attempts add column next_try_at integer;'

/** The beat and the counters ask only for what is open: history may be a thousand times that. */
export const openBatchIndexes = `
create index batches_open_by_target on batches (target_id, state, next_try_at) where finished_at is null;
create index batches_open_by_step on batches (step_key, failure_kind) where finished_at is null;
`

/** What the sender asks at every answer, with thousands of batches waiting: the next of a step, and the next in time. */
export const sendingOrderIndexes = `
create index batches_open_in_order on batches (target_id, step_key, depth desc, id) where finished_at is null;
create index batches_open_by_time on batches (next_try_at) where finished_at is null;
`
