// Where the inspector keeps things. Requests have a file of their own, so that it can be dropped; what must not be dropped with it
// (what left, and where the audit log ends) is in the workspace's database.

/** `inspector.sqlite`. Lists and filters read the thin table; the texts are read when one request is opened or exported. */
export const requestTables = `
create table requests (
  id integer primary key,
  at integer not null,
  partner_id text not null,
  connection_id text not null,
  step_key integer,
  batch_id integer,
  attempt integer,
  method text not null,
  address text not null,
  records integer not null,
  outcome text not null,
  status integer not null,
  network_code text,
  answer_code text,
  duration_ms integer not null,
  -- The beginning of the answer, where a partner's message and request id stand: what a search looks through.
  summary text not null
) strict;
create index requests_by_at on requests (at);
create index requests_by_batch on requests (batch_id) where batch_id is not null;
create index requests_by_step on requests (step_key) where step_key is not null;

create table request_texts (
  id integer primary key,
  request_headers text not null,
  body text,
  body_bytes integer not null,
  answer_headers text not null,
  answer text not null
) strict;
`

/** In the workspace's database. */
export const inspectTables = `
-- What passed the outbound gate, by day, host and measure ("requests", "bytes", "sent email sha256", "refused unknown-host").
create table outbound_counts (
  day text not null,
  host text not null,
  measure text not null,
  amount integer not null,
  primary key (day, host, measure)
) strict, without rowid;

-- The last entry of audit.ndjson, written after it: a file cut at its end does not reach it.
create table audit_head (
  one integer primary key check (one = 1),
  entries integer not null,
  hash text not null,
  bytes integer not null
) strict;
`
