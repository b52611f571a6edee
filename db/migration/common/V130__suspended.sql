-- a task of an instance that was suspended: people still find it, and read that it waits
alter table inbox add column suspended boolean not null default false;
