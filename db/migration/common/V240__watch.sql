-- When somebody must next be reminded of a task, and how often that was done before. Tasks from before
-- are watched from their end on; 253402300799000 is no moment at all.
alter table inbox add column watch_at bigint not null default 253402300799000;
alter table inbox add column watch_step int not null default 1;
update inbox set watch_at = due_at;
create index ix_inbox_watch on inbox (watch_at);
