-- wrong codes at the door of a session, counted for all nodes in one place
create table door_try (
  session varchar(24) not null,
  account_id bigint not null,
  wrong int not null,
  last_at bigint not null,
  primary key (session, account_id)
);
