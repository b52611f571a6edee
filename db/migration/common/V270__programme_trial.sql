-- Elections in files that somebody tries a rule on. The file is kept as long as the trial can be looked at.
create table programme_trial (
  id bigint not null auto_increment primary key,
  file_name varchar(240) not null,
  content varchar(64) not null,
  rule_name varchar(24) not null,
  stopping varchar(24) not null,
  utility varchar(24) not null,
  fills boolean not null,
  threshold varchar(20) not null,
  divide varchar(240) not null,
  budgets mediumtext not null,
  state varchar(12) not null,
  steps bigint not null,
  spent decimal(24, 2),
  budget decimal(24, 2),
  found mediumtext,
  faults mediumtext,
  failure varchar(80),
  started_by bigint not null,
  started_at bigint not null,
  ended_at bigint,
  tries int not null,
  worker varchar(40),
  worked_at bigint,
  constraint programme_trial_starter foreign key (started_by) references account (id)
);
create index programme_trial_of_starter on programme_trial (started_by, id);
create index programme_trial_by_state on programme_trial (state, id);
