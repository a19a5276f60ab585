// The counters of every step, and the keys by which other tables name a step. Counts are entries (decisions.md 1).

export const accountingTables = `
create table steps (
  key integer primary key,
  canvas_id text not null,
  step_id text not null,
  entered integer not null default 0,
  proceeded integer not null default 0,
  exited integer not null default 0,
  is_sync integer not null default 0,
  synced integer not null default 0,
  not_synced integer not null default 0,
  pending integer not null default 0,
  errored integer not null default 0,
  unique (canvas_id, step_id)
) strict;

create table departures (
  step_key integer not null references steps(key),
  port text not null,
  people integer not null,
  primary key (step_key, port)
) strict, without rowid;
`
