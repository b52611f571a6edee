-- Who put which day on the working calendar or took it off. Days that came with the system have none.
create table calendar_change (
  id bigint not null auto_increment primary key,
  calendar_date date not null,
  act varchar(8) not null,
  name varchar(40) not null,
  changed_by bigint not null,
  changed_at bigint not null
);
create index ix_calendar_change_date on calendar_change (calendar_date, id);
