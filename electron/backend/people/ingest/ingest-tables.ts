// The tables of the ways in for others: keys, what was called, and what became of each cohort import.
// One migration of workspace.db; only backend/people/ingest writes here.

/**
 * A key is kept as the digest of 256 random bits, its last characters as a hint for people; it is shown once and never again.
 * `kind`: `rest` keys open the endpoints in `permissions`; `import` keys are a partner's data import keys (reference §5). `partner_pin` is the
 * digest of the partner's own API key, as first sent together with this data import key: another one is refused afterwards.
 * `ingest_calls.summary` holds counts, names of attributes and masked identifiers, never a value of a person; the oldest go first.
 */
export const ingestTables = `
  create table api_keys (
    id text primary key,
    kind text not null check (kind in ('rest', 'import')),
    partner text,
    name text not null,
    permissions text not null,
    digest blob not null unique,
    hint text not null,
    partner_pin blob,
    created_at integer not null,
    last_used_at integer,
    revoked_at integer
  ) without rowid;

  create table ingest_calls (
    id integer primary key autoincrement,
    at integer not null,
    key_id text,
    partner text,
    method text not null,
    path text not null,
    status integer not null,
    took_ms integer not null,
    summary text not null
  );
  create index ingest_calls_by_key on ingest_calls (key_id, id);
  create index ingest_calls_by_partner on ingest_calls (partner, id);

  create table cohort_imports (
    id integer primary key autoincrement,
    at integer not null,
    cohort_key integer not null references cohorts (key) on delete cascade,
    key_id text not null,
    added integer not null,
    removed integer not null,
    unknown integer not null,
    ambiguous integer not null,
    refused integer not null,
    unchanged integer not null,
    examples text not null
  );
  create index cohort_imports_of_cohort on cohort_imports (cohort_key, id);

  create table ingest_settings (
    only_row integer primary key check (only_row = 1),
    is_on integer not null,
    port integer not null,
    anywhere integer not null
  );
  insert into ingest_settings values (1, 0, 47617, 0);
`
