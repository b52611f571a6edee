-- A task that is over keeps what it owed when it ended: where, since when, until when, whether somebody did it and how
-- long after its time. Tasks that ended before today are not counted: what they owed was not kept.
alter table inbox_past add column region_id bigint not null default 0;
alter table inbox_past add column stage varchar(16) not null default '';
alter table inbox_past add column started_at bigint not null default 0;
alter table inbox_past add column due_at bigint not null default 0;
alter table inbox_past add column done boolean not null default false;
alter table inbox_past add column actor bigint;
alter table inbox_past add column late_by bigint not null default 0;
create index ix_past_owed on inbox_past (region_id, gone_at, done, late_by, task_id, actor);

-- whose duty it was
create table inbox_past_role (
  task_id varchar(64) not null,
  role varchar(16) not null,
  region_id bigint not null,
  gone_at bigint not null,
  done boolean not null,
  late_by bigint not null,
  primary key (task_id, role)
);
create index ix_past_role_owed on inbox_past_role (region_id, gone_at, role, done, late_by, task_id);

-- what is open is counted by region, and by role within it, off one index each
create index ix_inbox_owed on inbox (region_id, due_at, task_id, assignee);
create index ix_audience_owed on inbox_audience (region_id, reach, holder, due_at, task_id);
