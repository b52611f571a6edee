-- which act the key was used for, and with what content, as a hash
alter table once_key add column act varchar(64);
