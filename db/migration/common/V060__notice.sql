-- Public notices: a snapshot that never changes, and the objections to it.
create table notice (
  id bigint not null auto_increment primary key,
  matter varchar(24) not null,
  kind varchar(16) not null,
  region_id bigint not null,
  region_path varchar(160) not null,
  title varchar(240) not null,
  snapshot mediumtext not null,
  fingerprint char(64) not null,
  workdays int not null,
  opened_at bigint not null,
  ends_at bigint not null,
  status varchar(12) not null,
  closed_at bigint,
  outcome varchar(12),
  version int not null
);
create index ix_notice_matter on notice (matter, kind, id);
create index ix_notice_status on notice (status, ends_at, id);

create table notice_line (
  notice_id bigint not null,
  position int not null,
  label varchar(40) not null,
  body mediumtext not null,
  primary key (notice_id, position)
);

create table objection (
  id bigint not null auto_increment primary key,
  notice_id bigint not null,
  account_id bigint not null,
  body mediumtext not null,
  raised_at bigint not null,
  ruling varchar(12),
  reply mediumtext,
  answered_by bigint,
  answered_at bigint,
  version int not null,
  constraint uq_objection_person unique (notice_id, account_id)
);
create index ix_objection_open on objection (notice_id, ruling, id);
