-- Work that was handed on: who holds it now in place of the office that the model names.
create table task_passed (
  task_id varchar(64) not null,
  role varchar(16) not null,
  holder varchar(64) not null,
  passed_by bigint not null,
  passed_at bigint not null,
  primary key (task_id, role)
);

-- whoever may read a matter beside those who asked, its regions and its unit
create table matter_reader (
  matter varchar(24) not null,
  holder varchar(64) not null,
  why varchar(8) not null,
  added_by bigint not null,
  added_at bigint not null,
  primary key (matter, holder, why)
);
create index ix_reader_holder on matter_reader (holder, matter);

-- what somebody did with a task without completing it, and with whom; absent where they completed it
alter table action_log add column act varchar(12);
alter table action_log add column whom varchar(120);
