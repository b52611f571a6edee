-- How an item is to be voted on, where it is not simply for or against and by name.
create table item_plan (
  item_id bigint not null primary key,
  method varchar(12) not null,
  most int not null,
  seats int not null,
  highest int not null,
  budget bigint not null,
  secret boolean not null,
  changeable boolean not null,
  planned_by bigint not null,
  planned_at bigint not null
);

create table item_option (
  item_id bigint not null,
  position int not null,
  title varchar(240) not null,
  cost bigint not null,
  primary key (item_id, position)
);

-- what a ballot among options decided for, one in a line; empty where it was for or against
alter table resolution add column chosen mediumtext;
update resolution set chosen = '';
alter table resolution modify column chosen mediumtext not null;
alter table resolution add column by_options boolean not null default false;
