create table organisation (
  id bigint not null auto_increment primary key,
  name varchar(120) not null,
  kind varchar(20) not null,
  region_id bigint not null,
  added_by bigint,
  added_at bigint not null,
  constraint uq_organisation_name unique (region_id, name)
);
