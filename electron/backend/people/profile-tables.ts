// What is known of people besides their fields: other names, devices, what they did, bought, and the cohorts partners put them in.
// One migration of workspace.db; only backend/people writes here, and raises `people_state.revision` as it does.

/**
 * `aliases` and `devices` are other ways to find a person: an alias is a name under a label, a device belongs to one person at a time
 * (reference canvas-and-ingest.md §5–§6). `events.id` and `purchases.id` are never given twice and grow as facts arrive, so that a
 * reader (a journey waiting for an action) remembers how far it came by one number. `at` is when it happened, as the sender says.
 * `cohorts.name` is null until the partner has named it: members may come first.
 */
export const profileTables = `
  create table aliases (
    label text not null,
    name text not null,
    person_id integer not null references people (id) on delete cascade,
    primary key (label, name)
  ) without rowid;
  create index aliases_of_person on aliases (person_id);

  create table devices (
    device_id text primary key,
    person_id integer not null references people (id) on delete cascade
  ) without rowid;
  create index devices_of_person on devices (person_id);

  create table events (
    id integer primary key autoincrement,
    person_id integer not null references people (id) on delete cascade,
    name text not null,
    at integer not null,
    properties text not null default '{}'
  );
  create index events_of_person on events (person_id, name, at);
  create index events_by_name on events (name, at);

  create table purchases (
    id integer primary key autoincrement,
    person_id integer not null references people (id) on delete cascade,
    product_id text not null,
    currency text not null,
    price real not null,
    quantity integer not null,
    at integer not null,
    properties text not null default '{}'
  );
  create index purchases_of_person on purchases (person_id, product_id, at);
  create index purchases_by_product on purchases (product_id, at);

  create table cohorts (
    key integer primary key,
    partner text not null,
    cohort_id text not null,
    name text,
    created_at integer,
    changed_at integer not null,
    unique (partner, cohort_id)
  );
  create table cohort_people (
    cohort_key integer not null references cohorts (key) on delete cascade,
    person_id integer not null references people (id) on delete cascade,
    primary key (cohort_key, person_id)
  ) without rowid;
  create index cohorts_of_person on cohort_people (person_id);
`
