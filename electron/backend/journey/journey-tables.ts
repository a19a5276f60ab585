// Canvases as they run: their life, launched versions, where each entry is, and the log of moves.

export const journeyTables = `
create table canvases (
  id text primary key,
  shelf text not null default 'open',
  state text not null default 'draft',
  version integer,
  launched_at integer,
  shelved_at integer,
  created_at integer not null
) strict;

create table canvas_versions (
  canvas_id text not null references canvases(id),
  version integer not null,
  document text not null,
  revision text not null,
  launched_at integer not null,
  primary key (canvas_id, version)
) strict, without rowid;

-- How far the head-count of a launch has been let in; done when nobody is left to enter.
create table launches (
  canvas_id text primary key references canvases(id),
  after_person integer not null,
  done integer not null
) strict;

-- One row for each entry (decisions.md 1). At rest: step_key, port and due_at say where it waits, for which way out, until when.
create table entries (
  id integer primary key,
  canvas_id text not null,
  person_id integer not null,
  entered_at integer not null,
  step_key integer references steps(key),
  port text,
  due_at integer,
  exited_at integer,
  exit_step_key integer
) strict;
create index entries_due on entries (due_at, step_key, port) where due_at is not null;
create index entries_at_step on entries (step_key) where step_key is not null;
create index entries_exited on entries (exit_step_key) where exit_step_key is not null;
create unique index entries_once on entries (canvas_id, person_id);

-- Arrivals (port null) and departures, as packed blocks: what recounts and drill-downs read.
create table moves (
  id integer primary key,
  step_key integer not null references steps(key),
  port text,
  -- 1 when these people left the canvas by this departure.
  exits integer not null default 0,
  at integer not null,
  count integer not null,
  entries blob not null,
  people blob not null
) strict;
create index moves_by_step on moves (step_key, port);

-- Small facts about the workspace itself, e.g. that the samples were put in (so that deleting them all is respected).
create table workspace_facts (name text primary key, value text not null) strict, without rowid;

create table messages (
  id integer primary key,
  step_key integer not null,
  at integer not null,
  count integer not null,
  config text not null
) strict;
`
