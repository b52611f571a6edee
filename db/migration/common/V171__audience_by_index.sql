-- what a list filters and sorts by stands with whom a task addresses, so that a page of it is read off one index
alter table inbox_audience add column stage varchar(16) not null default '';
alter table inbox_audience add column region_id bigint not null default 0;
update inbox_audience set
  stage = (select i.stage from inbox i where i.task_id = inbox_audience.task_id),
  region_id = (select i.region_id from inbox i where i.task_id = inbox_audience.task_id)
where task_id in (select task_id from inbox);
create index ix_audience_list on inbox_audience (holder, reach, due_at, task_id, stage, region_id);
drop index ix_audience_due on inbox_audience;
