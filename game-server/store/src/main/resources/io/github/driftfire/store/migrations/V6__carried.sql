-- What players take along over a restart: written when a server stops, read and removed when one starts. token: SHA-256
-- of the resume token in hexadecimal digits. record: the game's bytes in hexadecimal digits.
create table carry_over (
  token varchar(64) not null primary key,
  game varchar(32) not null,
  mode varchar(64) not null,
  record varchar(512) not null,
  ends bigint not null
);

-- Private rooms that can be opened again by their code after a restart.
create table carried_room (
  code varchar(16) not null primary key,
  mode varchar(32) not null,
  max_players integer not null,
  bots integer not null,
  ends bigint not null
);
