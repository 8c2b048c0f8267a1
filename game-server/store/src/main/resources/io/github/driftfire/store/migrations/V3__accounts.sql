-- What the name of an account looks like, see TextSkeleton; null for a guest, whose name is whatever the last room called it.
alter table player add column skeleton varchar(400);

-- The account that a guest has become a part of.
alter table player add column merged_into bigint references player (id);

create unique index player_by_skeleton on player (skeleton);

-- Who signs in by an issuer.
create table account (
  issuer varchar(255) not null,
  subject varchar(255) not null,
  player bigint not null references player (id),
  created bigint not null,
  primary key (issuer, subject)
);

create index account_by_player on account (player);

create index account_by_created on account (created);

-- A browser that is signed in: the hash of its cookie's token, and that of its device key; empty without one.
create table web_session (
  hash varchar(64) not null primary key,
  player bigint not null references player (id),
  device varchar(64) not null,
  created bigint not null,
  expires bigint not null
);

create index web_session_by_player on web_session (player);

create index web_session_by_expires on web_session (expires);
