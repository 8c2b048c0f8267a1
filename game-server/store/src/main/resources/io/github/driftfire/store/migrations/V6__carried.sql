-- What players take along over a restart: written when a server stops, read and removed when one starts. token: SHA-256
-- of the resume token in hexadecimal digits. record: the game's bytes in hexadecimal digits.
create table carry_over (
  token varchar(64) not null primary key,
  game varchar(32) not null,
  mode varchar(32) not null,
  record varchar(512) not null,
  ends bigint not null
);

create index carry_over_by_end on carry_over (ends);
