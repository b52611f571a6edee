-- what somebody signed: the hash binds them to exactly the text that stood before them
create table signature (
  id bigint not null auto_increment primary key,
  business_key varchar(24) not null,
  task_id varchar(64) not null,
  task_name varchar(200) not null,
  form_id varchar(80) not null,
  title varchar(240) not null,
  account_id bigint not null,
  actor bigint not null,
  name varchar(140) not null,
  stance varchar(8) not null,
  opinion varchar(600) not null,
  file_id bigint,
  last_event bigint not null,
  sha256 varchar(64) not null,
  signed_at bigint not null
);
create index ix_signature_subject on signature (business_key, id);

-- who is asked to sign before a task can be completed
create table task_signer (
  id bigint not null auto_increment primary key,
  task_id varchar(64) not null,
  account_id bigint not null,
  asked_by bigint not null,
  asked_at bigint not null,
  words varchar(600) not null,
  signature_id bigint,
  removed_by bigint,
  removed_at bigint,
  removed_why varchar(600)
);
create index ix_signer_task on task_signer (task_id, id);
