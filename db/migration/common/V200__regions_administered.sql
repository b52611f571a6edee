-- administrators change the tree: every change is kept with who made it and why, and each region counts its own
alter table region add column version int not null default 0;
-- where what stood at a closed region went
alter table region add column successor_id bigint;

-- of a grid: 网格, 片区 or 楼院
alter table region_spell add column kind varchar(12);
update region_spell set kind = 'GRID' where region_id in (select id from region where level = 'GRID');

-- a region that is closed on the day it was added leaves its code free on that day; who changes the tree sees to it
alter table region_spell drop constraint region_spell_code;
create index ix_spell_code on region_spell (code, valid_to);
-- everything below a region is one stretch of this index, its line upwards a few points of it
create index ix_spell_path on region_spell (path, valid_to, valid_from, region_id);

-- one row: whoever changes the tree holds it, so that changes come one after another; it counts them
create table region_tree (
  id int not null primary key,
  changes bigint not null
);
insert into region_tree (id, changes) values (1, 0);

create table region_change (
  id bigint not null auto_increment primary key,
  region_id bigint not null,
  act varchar(12) not null,
  changed_at bigint not null,
  changed_by bigint not null,
  reason varchar(800) not null,
  was varchar(1000),
  became varchar(1000),
  constraint region_change_region foreign key (region_id) references region (id)
);
create index ix_region_change on region_change (region_id, changed_at, id);

-- what is open at a region is found and moved as a whole
create index ix_matter_at_region on matter (region_id, status, number);
create index ix_inbox_at_region on inbox (region_id, task_id);
