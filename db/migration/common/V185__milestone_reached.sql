-- The progress report that says a milestone was reached; its time is the report's.
alter table milestone add column reached_report bigint;
alter table milestone add constraint fk_milestone_report
  foreign key (reached_report) references progress_report (id);
