// Connections, their ad accounts, cached audiences and what the marketer ticked off. No token, no secret.

export const partnerTables = `
create table connections (
  id text primary key,
  partner_id text not null,
  kind text not null,
  state text not null,
  signed_in_as text not null,
  token_kept text not null,
  accounts text not null,
  connected_at integer not null,
  checked_at integer not null
) strict;

create table audience_cache (
  connection_id text not null,
  ad_account_id text not null,
  id text not null,
  name text not null,
  name_key text not null,
  target text not null,
  usable integer not null,
  unusable text,
  type text not null,
  size integer,
  state text not null,
  seen_at integer not null,
  primary key (connection_id, ad_account_id, id)
) strict, without rowid;
create index audience_cache_by_name on audience_cache (connection_id, ad_account_id, name_key);

create table audience_listings (
  connection_id text not null,
  ad_account_id text not null,
  as_of integer not null,
  complete integer not null,
  primary key (connection_id, ad_account_id)
) strict, without rowid;

-- Audiences made here: one for each name in an account, however often the button was pressed (C7, decisions.md 12).
create table made_audiences (
  connection_id text not null,
  ad_account_id text not null,
  name_key text not null,
  local_id text not null unique,
  name text not null,
  partner_id text,
  target text,
  made_at integer not null,
  primary key (connection_id, ad_account_id, name_key)
) strict, without rowid;

create table checked_items (partner_id text not null, item text not null, primary key (partner_id, item)) strict, without rowid;

create table live_apps (partner_id text primary key, settings text not null) strict;
`
