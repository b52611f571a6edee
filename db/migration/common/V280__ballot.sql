-- Ballots of every kind. Rules are written once and have no version: nothing changes them.
create table ballot_opening (
  round_id bigint not null primary key,
  business_key varchar(24) not null,
  matter varchar(24),
  title varchar(240) not null,
  question mediumtext not null,
  method varchar(12) not null,
  most int not null,
  seats int not null,
  highest int not null,
  budget bigint not null,
  secret boolean not null,
  changeable boolean not null,
  tie varchar(16) not null,
  proxies int not null,
  quorum_share varchar(12),
  members int not null,
  present int not null,
  majority_share varchar(12),
  abstentions_count boolean not null,
  source varchar(240) not null,
  words mediumtext not null,
  voters int not null,
  roll mediumtext not null,
  deployment varchar(64) not null,
  opened_by bigint,
  opened_at bigint not null,
  closes_at bigint not null,
  wording mediumtext not null,
  fingerprint char(64) not null,
  checked boolean not null
);
create index ix_ballot_opening_key on ballot_opening (business_key, round_id);

create table ballot_option (
  round_id bigint not null,
  position int not null,
  option_key varchar(40) not null,
  title varchar(400) not null,
  cost bigint not null,
  primary key (round_id, position),
  constraint uq_ballot_option unique (round_id, option_key)
);

-- votes by name; cast_by where somebody else voted for them by a written mandate or on paper
create table ballot_named (
  round_id bigint not null,
  account_id bigint not null,
  choice varchar(4000) not null,
  receipt varchar(12) not null,
  cast_at bigint not null,
  way varchar(8) not null,
  cast_by bigint,
  primary key (round_id, account_id),
  constraint uq_ballot_named_receipt unique (receipt)
);

-- secret votes: nothing here says who, when or in which order, not even the place of the row, which
-- is that of a random number; round_member says who and when
create table ballot_secret (
  id bigint not null primary key,
  round_id bigint not null,
  choice varchar(4000) not null,
  token char(64),
  constraint uq_ballot_secret_token unique (round_id, token)
);

create table ballot_result (
  round_id bigint not null primary key,
  voters int not null,
  cast_papers int not null,
  abstained int not null,
  tied boolean not null,
  adopted boolean not null,
  fault varchar(80),
  counted_at bigint not null
);

create table ballot_figure (
  round_id bigint not null,
  position int not null,
  option_key varchar(40) not null,
  votes int not null,
  points bigint not null,
  chosen boolean not null,
  primary key (round_id, position)
);
