create table account (
  id bigint not null auto_increment primary key,
  login varchar(32) not null,
  name varchar(60) not null,
  password_hash varchar(120) not null,
  must_change boolean not null,
  credentials int not null,
  failures int not null,
  failed_at bigint,
  locked_until bigint,
  created_at bigint not null,
  created_by bigint,
  constraint account_login unique (login)
);

create table mandate (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  role varchar(16) not null,
  region_id bigint not null,
  council_id bigint,
  organisation_id bigint,
  sector varchar(16),
  kind varchar(40),
  valid_from date not null,
  valid_to date,
  appointed_by bigint not null,
  appointed_at bigint not null,
  ended_by bigint,
  ended_at bigint,
  constraint mandate_account foreign key (account_id) references account (id)
);
create index mandate_of_account on mandate (account_id);
create index mandate_at_region on mandate (region_id, role);
create index mandate_in_council on mandate (council_id);
create index mandate_of_organisation on mandate (organisation_id);

create table api_token (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  name varchar(60) not null,
  prefix varchar(12) not null,
  hash varchar(64) not null,
  created_at bigint not null,
  revoked_at bigint,
  constraint api_token_hash unique (hash),
  constraint api_token_account foreign key (account_id) references account (id)
);
create index api_token_of_account on api_token (account_id);

-- At most one row: the token with which the first administrator is made.
create table setup_token (
  id bigint not null primary key,
  hash varchar(64) not null,
  created_at bigint not null
);
