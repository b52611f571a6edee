-- why a task came back, until it has been done again
create table task_return (
  id bigint not null auto_increment primary key,
  business_key varchar(24) not null,
  form_id varchar(80) not null,
  from_task varchar(64) not null,
  from_form varchar(80) not null,
  from_name varchar(200) not null,
  actor bigint not null,
  reasons varchar(2000) not null,
  returned_at bigint not null,
  ended_at bigint,
  ended_task varchar(64)
);
create index ix_task_return on task_return (business_key, form_id, id);
create index ix_task_return_ended on task_return (ended_task);
