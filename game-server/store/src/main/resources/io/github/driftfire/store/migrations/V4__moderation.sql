-- Random keys of this database, in hexadecimal digits: ban is what bans are hashed with.
create table secret (
  purpose varchar(32) not null primary key,
  digits varchar(64) not null
);

-- Bans from the server, until they end. device, network and named (address and name together): keyed hashes of what
-- the ban goes by, empty for what it does not.
create table ban (
  id uuid not null primary key,
  number integer not null,
  scope varchar(8) not null,
  device varchar(32) not null,
  network varchar(32) not null,
  named varchar(32) not null,
  name varchar(64) not null,
  reason varchar(200) not null,
  made_by varchar(32) not null,
  ends bigint not null
);

create index ban_by_end on ban (ends);

create index ban_by_device on ban (device);

-- Lines of the audit log as JSON. device: to whom it was done; actor: the device of who did it; empty for none.
create table audit (
  id uuid not null primary key,
  made bigint not null,
  act varchar(32) not null,
  device varchar(64) not null,
  actor varchar(64) not null,
  line varchar(20000) not null
);

create index audit_by_time on audit (made);

create index audit_by_device on audit (device);

create index audit_by_actor on audit (actor);
