-- Tables that people upload. Rows stay until some weeks after the end, with what was wrong with them.
create table import_job (
  id bigint not null auto_increment primary key,
  kind varchar(24) not null,
  options varchar(120) not null,
  file_name varchar(240) not null,
  content varchar(64),
  lang varchar(8) not null,
  state varchar(12) not null,
  written_in varchar(12),
  unknown_columns mediumtext,
  rows_total int,
  rows_read int not null,
  rows_faulty int not null,
  rows_new int not null,
  rows_changing int not null,
  rows_left int not null,
  rows_done int not null,
  created int not null,
  changed int not null,
  unchanged int not null,
  failure varchar(80),
  failure_args mediumtext,
  started_by bigint not null,
  started_at bigint not null,
  confirmed_at bigint,
  ended_at bigint,
  worker varchar(40),
  worked_at bigint,
  constraint import_job_starter foreign key (started_by) references account (id)
);
create index import_job_of_starter on import_job (started_by, kind, id);
create index import_job_by_state on import_job (state, id);
create index import_job_by_end on import_job (ended_at);

-- state: 0 waiting, 1 taken over, 2 faulty, 3 left as it was; effect: 0 new, 1 changes, 2 nothing
-- rows are taken over by turn, then by line
create table import_row (
  job_id bigint not null,
  line int not null,
  turn int not null,
  state int not null,
  effect int not null,
  cells mediumtext not null,
  problems mediumtext,
  changes mediumtext,
  primary key (job_id, line),
  constraint import_row_job foreign key (job_id) references import_job (id)
);
create index import_row_by_state on import_row (job_id, state, turn, line);
create index import_row_by_effect on import_row (job_id, state, effect, line);
