-- what people typed and have not submitted
create table form_draft (
  task_id varchar(64) not null,
  account_id bigint not null,
  form_deployment varchar(64) not null,
  content mediumtext not null,
  version int not null,
  saved_at bigint not null,
  primary key (task_id, account_id)
);
