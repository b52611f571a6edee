-- messages to people, in words that are chosen when they read them
create table message (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  message_key varchar(120) not null,
  args varchar(4000) not null,
  link varchar(400) not null,
  told_at bigint not null,
  read_at bigint
);
create index ix_message_person on message (account_id, told_at, id);
create index ix_message_unread on message (account_id, read_at);
