-- A council's members are those of a term. The rules for its composition are kept as they stood when it was prepared.
create table council_term (
  id bigint not null auto_increment primary key,
  council_id bigint not null,
  ordinal int not null,
  state varchar(12) not null,
  valid_from date not null,
  valid_to date not null,
  seats_min int not null,
  seats_max int not null,
  party_share int not null,
  government_share int not null,
  public_share int not null,
  alternates int not null,
  notice_days int not null,
  source varchar(240) not null,
  prepared_by bigint not null,
  prepared_at bigint not null,
  version int not null,
  constraint uq_council_term unique (council_id, ordinal)
);

create table council_seat (
  id bigint not null auto_increment primary key,
  term_id bigint not null,
  account_id bigint not null,
  sector varchar(16) not null,
  kind varchar(40),
  standing varchar(12) not null,
  position int not null,
  valid_from date not null,
  valid_to date not null,
  left_reason varchar(800),
  left_by bigint,
  left_at bigint,
  constraint uq_council_seat unique (term_id, account_id)
);
create index ix_council_seat on council_seat (term_id, standing, sector, position);

-- whoever represents in a council, and since when
create index mandate_of_council on mandate (council_id, role, account_id, valid_from);
