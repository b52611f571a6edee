-- Councils and their sessions; what a session decided, and by which frozen rules.
create table council (
  id bigint not null primary key,
  session_year int not null,
  session_count int not null
);

create table council_session (
  number varchar(24) not null primary key,
  council_id bigint not null,
  in_year int not null,
  ordinal int not null,
  title varchar(240) not null,
  state varchar(12) not null,
  starts_at bigint,
  mode varchar(12),
  place varchar(400),
  agenda mediumtext,
  called_by bigint not null,
  called_at bigint not null,
  convened_by bigint,
  sign_in_round bigint,
  members int,
  minutes mediumtext,
  minutes_by bigint,
  confirmed_by bigint,
  confirmed_at bigint,
  version int not null,
  constraint uq_session_ordinal unique (council_id, in_year, ordinal)
);
create index ix_session_council on council_session (council_id, state, called_at);

create table agenda_item (
  id bigint not null auto_increment primary key,
  session varchar(24) not null,
  position int not null,
  matter varchar(24) not null,
  title varchar(240) not null,
  motion mediumtext not null,
  state varchar(12) not null,
  reason mediumtext,
  placed_by bigint not null,
  placed_at bigint not null,
  concluded_by bigint,
  concluded_at bigint,
  version int not null,
  constraint uq_item_position unique (session, position)
);
create index ix_item_matter on agenda_item (matter, id);

create table sign_in (
  id bigint not null auto_increment primary key,
  session varchar(24) not null,
  round_id bigint not null,
  account_id bigint not null,
  way varchar(12) not null,
  recused boolean not null,
  reason mediumtext,
  sector varchar(12),
  signed_at bigint not null,
  constraint uq_sign_in_person unique (round_id, account_id)
);
create index ix_sign_in_session on sign_in (session, round_id);

create table opinion (
  id bigint not null auto_increment primary key,
  item_id bigint not null,
  round_id bigint not null,
  account_id bigint not null,
  stance varchar(12) not null,
  body mediumtext,
  given_at bigint not null,
  constraint uq_opinion_person unique (round_id, account_id)
);
create index ix_opinion_item on opinion (item_id, id);

-- the rules of one ballot as they stood when it opened: written once, never changed
create table ballot_rule (
  round_id bigint not null primary key,
  item_id bigint not null,
  members int not null,
  present int not null,
  voters int not null,
  quorum int not null,
  threshold int not null,
  opened_by bigint,
  opened_at bigint not null,
  closes_at bigint not null,
  wording mediumtext not null,
  fingerprint char(64) not null
);
create index ix_ballot_rule_item on ballot_rule (item_id);

create table ballot (
  id bigint not null auto_increment primary key,
  round_id bigint not null,
  account_id bigint not null,
  choice varchar(12) not null,
  receipt varchar(12) not null,
  cast_at bigint not null,
  constraint uq_ballot_person unique (round_id, account_id),
  constraint uq_ballot_receipt unique (receipt)
);

create table resolution (
  item_id bigint not null primary key,
  matter varchar(24) not null,
  round_id bigint not null,
  adopted boolean not null,
  agree int not null,
  disagree int not null,
  abstain int not null,
  not_cast int not null,
  voters int not null,
  threshold int not null,
  in_force boolean not null,
  counted_at bigint not null
);
create index ix_resolution_matter on resolution (matter, counted_at);

-- what the clerk added between two sessions, and the answer given after a rejection
create table deliberation_entry (
  id bigint not null auto_increment primary key,
  matter varchar(24) not null,
  kind varchar(12) not null,
  body mediumtext not null,
  motion mediumtext,
  written_by bigint not null,
  written_at bigint not null
);
create index ix_deliberation_entry on deliberation_entry (matter, id);
