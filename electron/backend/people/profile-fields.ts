// Further standard fields of people, lists and objects among the attribute types, and a revision of identities alone.
// One migration of workspace.db; what may stand in the fields is standard-value.ts's to say.

/**
 * `details` holds the standard fields that no filter asks for, by their names in /users/track; `subscriptions` a state for each
 * subscription group. `identity_revision` grows only when what is sent of somebody may have changed (an identifier, consent, an
 * erasure): attributes that stream in all day must not make the sync queue hash its people anew.
 */
export const profileFields = `
  alter table people add column dob text;
  alter table people add column gender text;
  alter table people add column home_city text;
  alter table people add column time_zone text;
  alter table people add column email_subscribe text;
  alter table people add column push_subscribe text;
  alter table people add column details text not null default '{}';
  alter table people add column subscriptions text not null default '{}';

  create table typed_attributes (
    name text primary key,
    type text not null check (type in ('string', 'number', 'boolean', 'time', 'array', 'object', 'objects'))
  ) without rowid;
  insert into typed_attributes select name, type from attributes;
  drop table attributes;
  alter table typed_attributes rename to attributes;

  alter table people_state add column identity_revision integer not null default 1;
`
