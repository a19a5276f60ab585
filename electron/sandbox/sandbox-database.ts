// The sandbox's own tables: what the two pretended partners hold. Never the app's data; tokens and codes only as digests.
import { type Database, openDatabase } from '#electron/backend/store/sqlite.ts'

const migrations = [
  `
  create table meta (name text primary key, value text not null) strict, without rowid;

  create table codes (
    digest blob primary key, partner text not null, app_id text not null, person text not null, redirect_uri text not null,
    scopes text not null, expires_at integer not null, used_at integer
  ) strict, without rowid;

  create table tokens (
    digest blob primary key, partner text not null, kind text not null, app_id text not null, person text not null,
    scopes text not null, issued_at integer not null, expires_at integer, ended_at integer
  ) strict, without rowid;

  -- Whatever holds members: a TikTok audience, a Pinterest customer list.
  create table holders (
    holder integer primary key autoincrement, base_size integer not null, settles_at integer not null, settled_size integer
  ) strict;
  create table member_batches (
    batch integer primary key, holder integer not null, kind integer not null, width integer not null,
    action text not null, digests blob not null
  ) strict;
  create index batches_of_holder on member_batches (holder, batch);
  create table member_counts (
    holder integer not null, kind integer not null, held integer not null, primary key (holder, kind)
  ) strict, without rowid;

  -- Deleted audiences stay as tombstones: an id is never given twice, and "deleted" differs from "never was".
  create table audiences (
    audience integer primary key, partner text not null, id text not null, account text not null, name text not null,
    description text not null, type text not null, holder integer, list_id text, origin text not null,
    requests integer not null default 0, created_at integer not null, updated_at integer not null,
    settles_at integer not null, deleted_at integer,
    unique (partner, id)
  ) strict;
  create index audiences_of_account on audiences (partner, account, audience) where deleted_at is null;
  create index audiences_of_list on audiences (list_id) where list_id is not null;

  create table customer_lists (
    list integer primary key, id text not null unique, account text not null, name text not null, list_type text not null,
    holder integer not null, origin text not null, batches integer not null, uploaded integer not null, removed integer not null,
    created_at integer not null, updated_at integer not null, deleted_at integer
  ) strict;
  create index lists_of_account on customer_lists (account, list) where deleted_at is null;

  create table faults (
    partner text not null, kind text not null, subject text not null, body text not null, ends_at integer,
    primary key (partner, kind, subject)
  ) strict, without rowid;
  `,
]

export function openSandboxDatabase(file: string): Database {
  return openDatabase(file, migrations)
}
