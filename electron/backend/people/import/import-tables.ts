// What an import must remember to be taken back: one migration of workspace.db. Only this room reads and writes it.

/**
 * The people an import created have the ids `first_person` to `last_person`, which nobody else is given. `import_changes` holds, page by
 * page, how those it changed were before and after (see import-journal.ts): identifiers, so it is emptied once an import cannot be undone
 * any more. Imports older than this table have no `first_person` and cannot be undone.
 */
export const importJournalTables = `
  alter table imports add column state text not null default 'done' check (state in ('underway', 'done', 'undoing', 'undone'));
  alter table imports add column first_person integer;
  alter table imports add column last_person integer;
  alter table imports add column added integer;
  alter table imports add column changed integer;
  alter table imports add column refused integer not null default 0;
  alter table imports add column new_attributes text not null default '[]';
  alter table imports add column segment_id text;
  alter table imports add column undone_at integer;
  alter table imports add column undone_to integer not null default 0;
  alter table imports add column removed integer not null default 0;
  alter table imports add column restored integer not null default 0;
  alter table imports add column kept integer not null default 0;
  alter table imports add column kept_changes integer not null default 0;

  create table import_changes (
    import_number integer not null references imports (number) on delete cascade,
    page integer not null,
    person_id integer not null references people (id) on delete cascade,
    before text not null,
    after text not null,
    kept integer not null default 0,
    primary key (import_number, page, person_id)
  ) without rowid;
  create index import_changes_of_person on import_changes (person_id);
`
