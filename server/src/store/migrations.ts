/** One step of the schema. Steps are only ever added: a released one is never edited or removed. */
export interface Migration {
  version: number;
  /** Single statements, because the embedded driver takes one at a time. */
  statements: readonly string[];
}

const LIMITS = [
  // Newest first. All times are kept, so that a limit holds in every hour and every day.
  `alter table codes
    add column sends timestamptz[] not null default '{}',
    add column misses timestamptz[] not null default '{}',
    add column misses_since_login integer not null default 0,
    add column streak integer not null default 1`,
  `create table counters (
    key text primary key,
    slot bigint not null,
    current integer not null,
    previous integer not null)`,
  `create table blocks (start text primary key, until timestamptz)`,
];

const PURGE = [
  `alter table counters add column counted_at timestamptz not null default 'epoch'`,
  `create index oidc_records_end on oidc_records (expires_at)`,
  `create index tickets_end on tickets (expires_at)`,
  `create index counters_end on counters (counted_at)`,
];

const AUDIT = [
  // The key begins with the time, by which entries are read and, one day, deleted.
  `create table audit (
    id bigint generated always as identity,
    at timestamptz not null,
    event text not null,
    outcome text not null,
    phone text,
    client text,
    address text,
    details jsonb not null,
    primary key (at, id))`,
  `create function audit_refuse() returns trigger language plpgsql as $$
    begin raise exception 'entries of the audit are never changed'; end $$`,
  `create trigger audit_unchanged before update on audit for each statement execute function audit_refuse()`,
];

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table users (
        id text primary key,
        connection text not null,
        phone text not null,
        created_at timestamptz not null,
        last_login_at timestamptz not null,
        logins integer not null,
        unique (connection, phone))`,
      // One row a number. The counters stand beside the code, so that one statement can count a guess and consume it.
      `create table codes (
        connection text not null,
        phone text not null,
        id text not null,
        mac bytea not null,
        attempts integer not null,
        expires_at timestamptz not null,
        resend_at timestamptz not null,
        consumed_at timestamptz,
        previous_id text,
        previous_mac bytea,
        previous_expires_at timestamptz,
        primary key (connection, phone))`,
      `create table tickets (
        hash bytea primary key,
        user_id text not null references users (id) on delete cascade,
        client_id text not null,
        origin text not null,
        binding bytea not null,
        expires_at timestamptz not null)`,
      // What the OpenID provider keeps. Ids are hashed: they are the tokens themselves.
      `create table oidc_records (
        model text not null,
        id bytea not null,
        payload jsonb not null,
        grant_id text,
        uid text,
        consumed_at timestamptz,
        expires_at timestamptz,
        primary key (model, id))`,
      `create index oidc_records_grant on oidc_records (grant_id) where grant_id is not null`,
      `create index oidc_records_uid on oidc_records (model, uid) where uid is not null`,
    ],
  },
  { version: 2, statements: LIMITS },
  { version: 3, statements: PURGE },
  { version: 4, statements: AUDIT },
  { version: 5, statements: ['alter table codes add column verified_at timestamptz'] },
];
