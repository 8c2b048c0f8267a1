-- How a player is called outside of the server. The server draws it; by default it is drawn here, for players that are there already, and for
-- those of a server of an earlier version that still runs on this database.
alter table player add column public_id varchar(16) default ${publicId} not null;

create unique index player_by_public_id on player (public_id);

-- Only what is above 0 is ranked.
delete from best where score < 1;

-- A page of a player's results is read in this order, and what all of them come to without a look at their rows.
drop index result_by_player;

create index result_by_player on result (player, ended desc, started);

-- A deletion looks for guests who are a part of the player.
create index player_by_merged on player (merged_into);
