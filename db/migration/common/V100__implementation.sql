-- One row for each time a matter is carried out: the project itself, then every rectification.
create table implementation (
  id bigint not null auto_increment primary key,
  matter varchar(20) not null,
  round int not null,
  state varchar(12) not null,
  deadline date,
  contact varchar(120),
  phone varchar(40),
  final_cost decimal(14, 2),
  opened_at bigint not null,
  version int not null,
  constraint uq_implementation unique (matter, round)
);

create table milestone (
  implementation_id bigint not null,
  number int not null,
  name varchar(200) not null,
  due_on date not null,
  planned_by bigint not null,
  planned_at bigint not null,
  primary key (implementation_id, number),
  constraint fk_milestone_implementation foreign key (implementation_id) references implementation (id)
);

create table progress_report (
  id bigint not null auto_increment primary key,
  implementation_id bigint not null,
  report text not null,
  percent int not null,
  spent decimal(14, 2) not null,
  work_finished boolean not null,
  reported_by bigint not null,
  reported_at bigint not null,
  constraint fk_report_implementation foreign key (implementation_id) references implementation (id)
);

create table progress_photo (
  report_id bigint not null,
  file_id bigint not null,
  primary key (report_id, file_id),
  constraint fk_photo_report foreign key (report_id) references progress_report (id)
);

create table inspection (
  id bigint not null auto_increment primary key,
  implementation_id bigint not null,
  result varchar(12) not null,
  findings text not null,
  inspected_by bigint not null,
  inspected_at bigint not null,
  constraint fk_inspection_implementation foreign key (implementation_id) references implementation (id)
);

create table inspection_photo (
  inspection_id bigint not null,
  file_id bigint not null,
  primary key (inspection_id, file_id),
  constraint fk_photo_inspection foreign key (inspection_id) references inspection (id)
);

create table acceptance (
  id bigint not null auto_increment primary key,
  implementation_id bigint not null,
  verdict varchar(12) not null,
  reason text,
  accepted_by bigint not null,
  accepted_at bigint not null,
  constraint fk_acceptance_implementation foreign key (implementation_id) references implementation (id)
);
