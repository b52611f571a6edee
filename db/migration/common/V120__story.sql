-- A line of history says which task it is about and, for choices from lists, what they were called on that day.
alter table matter_event add column task_id varchar(64);
alter table matter_event add column labels mediumtext;
-- a line that a clock or a table wrote leads to its row of matter_step or matter_decision
alter table matter_event add column step_id bigint;
alter table matter_event add column decision_id bigint;

-- name of the table, and the task whose time limit it set; inputs and outputs as lists, with the row that matched
alter table matter_decision add column decision_name varchar(200) not null default '';
alter table matter_decision add column task_id varchar(64);
alter table matter_decision add column due_at bigint;
alter table matter_decision modify column inputs mediumtext not null;
alter table matter_decision modify column outputs mediumtext not null;
