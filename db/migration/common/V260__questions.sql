-- what the clerk asked those who told a need, and what they added
create table need_question (
  id bigint not null auto_increment primary key,
  matter varchar(24) not null,
  question varchar(1200) not null,
  asked_by bigint not null,
  asked_at bigint not null,
  round_id bigint
);
create index ix_question_matter on need_question (matter, id);
create index ix_question_round on need_question (round_id);

create table need_supplement (
  id bigint not null auto_increment primary key,
  question_id bigint not null,
  account_id bigint not null,
  body mediumtext not null,
  added_at bigint not null,
  constraint uq_supplement unique (question_id, account_id)
);

-- what a task does to the clocks of those who wait for it
alter table inbox add clock varchar(8) not null default 'anew';
alter table inbox_past add clock varchar(8) not null default 'anew';
create index ix_past_subject on inbox_past (business_key, gone_at, task_id);
