-- The vote opens as a job of its own: who approved its rules is kept until then.
alter table programme add column settled_by bigint;
