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

/**
 * What whole journeys need: people may enter again, wait since a moment for something they do, convert, and be called in.
 * `launches.opens_at` is when the head-count is (or was) let in; `journey_cursors` says how far actions have been read.
 */
export const journeyRules = `
drop index entries_once;
create index entries_of_person on entries (canvas_id, person_id, entered_at);
-- When this entry began to wait where it is: what a person did before does not count there.
alter table entries add column since integer;
-- What came with the entry: the event's properties, or the payload of the call (JSON).
alter table entries add column context text;

alter table launches add column opens_at integer not null default 0;
-- What came with the call that opened it for the whole audience (JSON).
alter table launches add column context text;

-- How many entered in the period a cap counts.
create table entry_periods (
  canvas_id text primary key references canvases(id),
  begins_at integer not null,
  entered integer not null
) strict, without rowid;

-- People an entry did not take although something called them: how many, by reason.
create table entry_refusals (
  canvas_id text not null references canvases(id),
  reason text not null,
  people integer not null,
  last_at integer not null,
  primary key (canvas_id, reason)
) strict, without rowid;

-- People called in by the API, until the engine lets them in or refuses them.
create table called_people (
  id integer primary key,
  canvas_id text not null references canvases(id),
  person_id integer not null,
  context text,
  at integer not null
) strict;

create table journey_cursors (source text primary key, last_id integer not null) strict, without rowid;
insert into journey_cursors values
  ('event', coalesce((select max(id) from events), 0)), ('purchase', coalesce((select max(id) from purchases), 0));

-- One conversion per event and entry; step_key is where the entry was.
create table conversions (
  entry_id integer not null,
  conversion text not null,
  canvas_id text not null,
  at integer not null,
  revenue real not null default 0,
  primary key (entry_id, conversion)
) strict, without rowid;
create index conversions_of_canvas on conversions (canvas_id, conversion);

-- Where people go on whose step was taken out while they waited in it.
create table step_redirects (
  canvas_id text not null references canvases(id),
  step_id text not null,
  to_step_id text not null,
  primary key (canvas_id, step_id)
) strict, without rowid;

alter table messages add column entries blob;
alter table messages add column people blob;

-- Requests to other systems, a block at a time: the first \`done\` people are over.
create table webhook_blocks (
  id integer primary key,
  step_key integer not null references steps(key),
  request text not null,
  arrived_at integer not null,
  count integer not null,
  entries blob not null,
  people blob not null,
  done integer not null default 0,
  sent integer not null default 0,
  failed integer not null default 0,
  recorded integer not null default 0,
  tries integer not null default 0,
  next_at integer
) strict;
create index webhook_blocks_waiting on webhook_blocks (next_at) where next_at is not null;
create index webhook_blocks_of_step on webhook_blocks (step_key);
`

/** A person's timeline looks for the messages of a step within a time. */
export const messageIndex = `
create index messages_of_step on messages (step_key, at);
`

/**
 * Where people wait, as packed rows (`waiting-entries.ts`): entries that came to rest at one step together, for one way out, until
 * one moment. An entry is in one row at most, and in none once it is out; `page` is what its number begins with (512 numbers each).
 * `entries` says who entered, when and with what, and is never changed again: where they went is in `moves`.
 */
export const waitingRows = `
create table waits (
  id integer primary key,
  step_key integer not null references steps(key),
  page integer not null,
  port text not null,
  due_at integer not null,
  since integer not null,
  count integer not null,
  entries blob not null,
  people blob not null
) strict;
insert into waits (step_key, page, port, due_at, since, count, entries, people)
select step_key, id >> 9, port, due_at, coalesce(since, 0), count(*),
  unhex(group_concat(printf('%02x%02x%02x%02x', id & 255, (id >> 8) & 255, (id >> 16) & 255, (id >> 24) & 255), '' order by id)),
  unhex(group_concat(printf('%02x%02x%02x%02x',
    person_id & 255, (person_id >> 8) & 255, (person_id >> 16) & 255, (person_id >> 24) & 255), '' order by id))
from entries where step_key is not null and due_at is not null and port is not null
group by step_key, id >> 9, port, due_at, coalesce(since, 0);
create index waits_due on waits (due_at, step_key, port);
create index waits_at_step on waits (step_key, page);

create table entries_alone (
  id integer primary key,
  canvas_id text not null,
  person_id integer not null,
  entered_at integer not null,
  context text
) strict;
insert into entries_alone select id, canvas_id, person_id, entered_at, context from entries;
drop table entries;
alter table entries_alone rename to entries;
create index entries_of_person on entries (canvas_id, person_id, entered_at);
create index moves_of_exits on moves (step_key, at) where exits = 1;
`
