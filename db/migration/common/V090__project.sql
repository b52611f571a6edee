create table project (
  id bigint not null auto_increment primary key,
  matter varchar(20) not null,
  state varchar(12) not null,
  plans int not null,
  planned_by bigint,
  opened_at bigint not null,
  version int not null,
  constraint uq_project_matter unique (matter)
);

create table project_plan (
  project_id bigint not null,
  number int not null,
  name varchar(200) not null,
  project_class varchar(12) not null,
  content text not null,
  budget decimal(14, 2) not null,
  funding varchar(24) not null,
  unit_id bigint not null,
  deadline date not null,
  planned_by bigint not null,
  planned_at bigint not null,
  primary key (project_id, number),
  constraint fk_plan_project foreign key (project_id) references project (id)
);

create table project_decision (
  project_id bigint not null,
  plan_number int not null,
  approval varchar(12) not null,
  reason text,
  decided_by bigint not null,
  decided_at bigint not null,
  primary key (project_id, plan_number),
  constraint fk_decision_plan foreign key (project_id, plan_number) references project_plan (project_id, number)
);
