-- People who come by a table have no password until they choose one; waits_since tells them from others. They are known
-- again by a number of their office, or by phone and name.
alter table account add column phone varchar(24);
alter table account add column external_id varchar(40);
alter table account add column import_id bigint;
alter table account add column waits_since bigint;
create unique index account_by_phone on account (phone, name);
create unique index account_by_external_id on account (external_id);
create index account_waiting on account (waits_since, id);

-- A code by which somebody chooses a first password, kept as a hash. At most one of a person is neither used nor voided.
create table activation (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  hash varchar(64) not null,
  issued_at bigint not null,
  issued_by bigint not null,
  expires_at bigint not null,
  used_at bigint,
  voided_at bigint,
  constraint activation_account foreign key (account_id) references account (id),
  constraint activation_issuer foreign key (issued_by) references account (id)
);
create index activation_of_account on activation (account_id, id);
