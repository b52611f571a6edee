-- Somebody urges those who hold a task; who supervises is answered.
create table task_urge (
  id bigint not null auto_increment primary key,
  task_id varchar(64) not null,
  business_key varchar(24) not null,
  kind varchar(12) not null,
  account_id bigint not null,
  actor bigint not null,
  words varchar(600) not null,
  urged_on date not null,
  urged_at bigint not null,
  answer varchar(600),
  answered_by bigint,
  answered_at bigint
);
create index ix_urge_task on task_urge (task_id, id);
