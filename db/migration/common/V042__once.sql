-- idempotency: the same key of the same person has one effect
create table once_key (
  account_id bigint not null,
  once_key varchar(80) not null,
  location varchar(400),
  used_at bigint not null,
  primary key (account_id, once_key)
);
create index ix_once_age on once_key (used_at);
