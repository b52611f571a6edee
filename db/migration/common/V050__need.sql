-- What people asked for, in their own words.
create table need (
  id bigint not null auto_increment primary key,
  matter varchar(24) not null,
  region_id bigint not null,
  grid_id bigint,
  body mediumtext not null,
  place varchar(200) not null,
  phone varchar(40),
  channel varchar(16) not null,
  requester bigint not null,
  on_behalf_of varchar(120),
  submitted_at bigint not null,
  status varchar(12) not null,
  screened_by bigint,
  screened_at bigint,
  reason varchar(16),
  reply mediumtext,
  version int not null
);
create index ix_need_matter on need (matter, id);
create index ix_need_requester on need (requester, submitted_at, id);
