// The tables of people, their attributes, imports and segments: one migration of workspace.db.
// Every write to people goes through backend/people, which keeps the key columns and `people_state` true.

/**
 * `email_key`, `phone_key`, `idfa_key`, `gaid_key` are what two spellings of one identifier have in common; imports find people by them.
 * `search_text` is what the people search looks through (see shared/core/search-form.ts).
 * Ids are never given twice (autoincrement): journeys and batches remember people who are gone.
 * `people_state.revision` grows with every change, so that counts can be remembered until it does.
 */
export const peopleTables = `
  create table people (
    id integer primary key autoincrement,
    external_id text unique,
    email text,
    phone text,
    idfa text,
    gaid text,
    first_name text,
    last_name text,
    country text,
    language text,
    attributes text not null default '{}',
    consent text not null default '{}',
    email_key text,
    phone_key text,
    idfa_key text,
    gaid_key text,
    search_text text not null default '',
    created_at integer not null,
    changed_at integer not null
  );
  create index people_by_email on people (email_key) where email_key is not null;
  create index people_by_phone on people (phone_key) where phone_key is not null;
  create index people_by_idfa on people (idfa_key) where idfa_key is not null;
  create index people_by_gaid on people (gaid_key) where gaid_key is not null;

  create table attributes (
    name text primary key,
    type text not null check (type in ('string', 'number', 'boolean', 'time'))
  ) without rowid;

  create table imports (
    number integer primary key,
    id text not null unique,
    name text not null,
    at integer not null,
    people integer not null
  );
  create table import_people (
    import_number integer not null references imports (number) on delete cascade,
    person_id integer not null references people (id) on delete cascade,
    primary key (import_number, person_id)
  ) without rowid;
  create index import_people_by_person on import_people (person_id);

  create table segments (
    id text primary key,
    name text not null,
    name_phrase text,
    filter text not null,
    origin text not null check (origin in ('everyone', 'import', 'sample', 'made')),
    changed_at integer not null,
    deleted_at integer
  ) without rowid;
  insert into segments (id, name, name_phrase, filter, origin, changed_at) values (
    'segment-everyone', 'Everyone', '{"key":"segment.everyone"}',
    '{"kind":"group","join":"and","exclude":false,"filters":[]}', 'everyone', 0
  );

  create table people_state (only_row integer primary key check (only_row = 1), revision integer not null);
  insert into people_state values (1, 1);
`
