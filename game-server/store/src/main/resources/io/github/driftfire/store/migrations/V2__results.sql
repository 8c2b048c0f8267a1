-- A life or a round. Facts are what the game declares, as JSON.
create table result (
  id uuid not null primary key,
  player bigint not null references player (id),
  game varchar(32) not null,
  mode varchar(32) not null,
  room varchar(32) not null,
  started bigint not null,
  ended bigint not null,
  facts varchar(8000) not null
);

create index result_by_player on result (player, ended);

-- Each player's best of a period. span: 0 all time, 1 season, 2 week, 3 day; since: when that began, 0 for all time.
create table best (
  game varchar(32) not null,
  mode varchar(32) not null,
  fact varchar(32) not null,
  span smallint not null,
  since bigint not null,
  player bigint not null references player (id),
  score bigint not null,
  reached bigint not null,
  primary key (game, mode, fact, span, since, player)
);

create index best_by_rank on best (game, mode, fact, span, since, score desc, reached, player);

create index best_by_period on best (span, since);

create index best_by_player on best (player);
