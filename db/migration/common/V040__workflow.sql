-- Matters, their tasks as people see them, and what happened: the engine decides what is next, these tables say what is true.
create table matter_sequence (
  region_part varchar(6) not null,
  in_year int not null,
  last_number int not null,
  primary key (region_part, in_year)
);

create table matter (
  number varchar(24) not null primary key,
  title varchar(240) not null,
  region_id bigint not null,
  origin_region_id bigint not null,
  stage varchar(16) not null,
  stage_since bigint not null,
  status varchar(12) not null,
  category varchar(40),
  mode varchar(12),
  urgency varchar(12) not null,
  responsible_unit bigint,
  returned_once boolean not null,
  opened_by bigint not null,
  opened_at bigint not null,
  closed_at bigint,
  version int not null
);
create index ix_matter_region on matter (region_id, status, opened_at, number);
create index ix_matter_origin on matter (origin_region_id, status, opened_at, number);

-- every region that has owned a matter, in order; the last row is the owner
create table matter_region (
  id bigint not null auto_increment primary key,
  matter varchar(24) not null,
  region_id bigint not null,
  since bigint not null,
  reason varchar(16) not null,
  moved_by bigint
);
create index ix_matter_region_matter on matter_region (matter, id);
create index ix_matter_region_region on matter_region (region_id, matter);

create table matter_requester (
  matter varchar(24) not null,
  account_id bigint not null,
  joined_at bigint not null,
  primary key (matter, account_id)
);
create index ix_requester_account on matter_requester (account_id, matter);

-- each element of a model that a matter or a session entered and left
create table matter_step (
  id bigint not null auto_increment primary key,
  business_key varchar(24) not null,
  region_id bigint not null,
  process_key varchar(64) not null,
  definition_id varchar(64) not null,
  instance_id varchar(64) not null,
  activity_instance varchar(64) not null,
  element_id varchar(120) not null,
  element_name varchar(200),
  element_type varchar(40) not null,
  via varchar(120),
  entered_at bigint not null,
  claimed_at bigint,
  left_at bigint,
  actor bigint,
  outcome varchar(12)
);
create index ix_step_subject on matter_step (business_key, entered_at, id);
create index ix_step_activity on matter_step (activity_instance);

create table matter_decision (
  id bigint not null auto_increment primary key,
  business_key varchar(24) not null,
  decision_key varchar(64) not null,
  decision_version int not null,
  deployment varchar(64) not null,
  inputs varchar(2000) not null,
  outputs varchar(2000) not null,
  decided_at bigint not null
);
create index ix_decision_subject on matter_decision (business_key, decided_at, id);

-- the history that people read: who did what; words come from message keys, free text from the form
create table matter_event (
  id bigint not null auto_increment primary key,
  business_key varchar(24) not null,
  happened_at bigint not null,
  actor bigint,
  event_key varchar(80) not null,
  args varchar(2000) not null,
  form_id varchar(80),
  form_deployment varchar(64),
  answers mediumtext
);
create index ix_event_subject on matter_event (business_key, happened_at, id);

create table inbox (
  task_id varchar(64) not null primary key,
  business_key varchar(24) not null,
  matter varchar(24),
  title varchar(240) not null,
  process_key varchar(64) not null,
  definition_id varchar(64) not null,
  element_id varchar(120) not null,
  name varchar(200) not null,
  form_id varchar(80) not null,
  form_deployment varchar(64) not null,
  stage varchar(16) not null,
  region_id bigint not null,
  round_id bigint,
  assignee bigint,
  started_at bigint not null,
  due_at bigint not null
);
create index ix_inbox_subject on inbox (business_key);
create index ix_inbox_matter on inbox (matter);
create index ix_inbox_round on inbox (round_id);

-- who finds a task in the inbox: reach 0 at the task's own region, 1 from a region above
create table inbox_audience (
  holder varchar(64) not null,
  task_id varchar(64) not null,
  reach int not null,
  due_at bigint not null,
  primary key (holder, task_id)
);
create index ix_audience_task on inbox_audience (task_id);
create index ix_audience_due on inbox_audience (holder, reach, due_at, task_id);

-- tasks that are over: who comes too late is told so, who has answered still finds the receipt
create table inbox_past (
  task_id varchar(64) not null primary key,
  business_key varchar(24) not null,
  matter varchar(24),
  title varchar(240) not null,
  name varchar(200) not null,
  form_id varchar(80) not null,
  round_id bigint,
  gone_at bigint not null
);

-- per person: what I did, what I started
create table action_log (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  kind varchar(8) not null,
  business_key varchar(24) not null,
  task_id varchar(64),
  title varchar(240) not null,
  name varchar(200) not null,
  form_id varchar(80) not null,
  stage varchar(16) not null,
  region_id bigint not null,
  acted_at bigint not null
);
create index ix_action_person on action_log (account_id, kind, acted_at, id);
create index ix_action_task on action_log (task_id, account_id);

-- a collective task's round; its roll is frozen when it opens
create table round (
  id bigint not null auto_increment primary key,
  kind varchar(16) not null,
  business_key varchar(24) not null,
  matter varchar(24),
  status varchar(8) not null,
  roll_size int not null,
  opened_at bigint not null,
  closes_at bigint,
  closed_at bigint
);
create index ix_round_subject on round (business_key, kind);

create table round_member (
  round_id bigint not null,
  account_id bigint not null,
  answered_at bigint,
  primary key (round_id, account_id)
);

-- weekdays without work and weekend days with it
create table calendar_day (
  calendar_date date not null primary key,
  workday boolean not null,
  name varchar(40) not null
);

-- models, tables and forms that were deployed together
create table bundle (
  deployment_id varchar(64) not null primary key,
  sha256 varchar(64) not null,
  deployed_at bigint not null
);

create table setting (
  name varchar(64) not null primary key,
  content varchar(400) not null
);
