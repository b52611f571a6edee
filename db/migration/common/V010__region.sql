-- A region keeps its id for ever. Whatever people change about it (code, name, parent) is a spell with first and last day.
create table region (
  id bigint not null auto_increment primary key,
  level varchar(16) not null,
  opened_on date not null,
  closed_on date
);

create table region_spell (
  id bigint not null auto_increment primary key,
  region_id bigint not null,
  code varchar(24) not null,
  name varchar(80) not null,
  official_name varchar(80) not null,
  parent_id bigint,
  path varchar(120) not null,
  body varchar(120) not null,
  leads varchar(120) not null,
  valid_from date not null,
  valid_to date,
  constraint region_spell_start unique (region_id, valid_from),
  constraint region_spell_code unique (code, valid_from),
  constraint region_spell_region foreign key (region_id) references region (id),
  constraint region_spell_parent foreign key (parent_id) references region (id)
);
