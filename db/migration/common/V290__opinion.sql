-- Opinion rounds: short statements, and who agrees, disagrees or passes.
create table opinion_round (
  id bigint not null auto_increment primary key,
  region_id bigint not null,
  matter varchar(24),
  title varchar(240) not null,
  question varchar(2000) not null,
  state varchar(12) not null,
  circle varchar(12) not null,
  -- of a round that came as files: whether its people came with groups of their own
  from_groups boolean not null,
  closes_at bigint,
  opened_at bigint,
  closed_at bigint,
  roll_id bigint,
  created_by bigint not null,
  created_at bigint not null,
  version int not null,
  constraint opinion_round_region foreign key (region_id) references region (id)
);
create index ix_opinion_round_region on opinion_round (region_id, id);
create index ix_opinion_round_matter on opinion_round (matter);

-- position counts from 0 and is what files call comment-id; source holds cells of a file that have
-- no place of their own; row_no and column_no are where the statement stood in the two files
create table opinion_statement (
  id bigint not null auto_increment primary key,
  round_id bigint not null,
  position int not null,
  body varchar(2000) not null,
  state varchar(12) not null,
  reason varchar(200),
  author_id bigint,
  offered_at bigint not null,
  decided_by bigint,
  decided_at bigint,
  source varchar(500),
  row_no int not null,
  column_no int,
  constraint uq_opinion_statement unique (round_id, position),
  constraint opinion_statement_round foreign key (round_id) references opinion_round (id)
);

-- ordinal orders people within a round without telling who came when
create table opinion_participant (
  id bigint not null auto_increment primary key,
  round_id bigint not null,
  ordinal int not null,
  account_id bigint,
  sector varchar(16),
  name varchar(64),
  given_group varchar(32),
  source varchar(200),
  constraint uq_opinion_participant unique (round_id, ordinal),
  constraint uq_opinion_account unique (round_id, account_id),
  constraint opinion_participant_round foreign key (round_id) references opinion_round (id)
);
create index ix_opinion_participant_account on opinion_participant (account_id);

create table opinion_reaction (
  round_id bigint not null,
  participant_id bigint not null,
  statement_id bigint not null,
  side smallint not null,
  reacted_at bigint not null,
  primary key (round_id, participant_id, statement_id),
  constraint opinion_reaction_statement foreign key (statement_id) references opinion_statement (id),
  constraint opinion_reaction_participant foreign key (participant_id) references opinion_participant (id)
);

-- counted with each reaction; changes tells whether anything is new
create table opinion_count (
  statement_id bigint not null,
  sector varchar(16) not null,
  round_id bigint not null,
  agreed int not null,
  disagreed int not null,
  passed int not null,
  changes bigint not null,
  primary key (statement_id, sector),
  constraint opinion_count_statement foreign key (statement_id) references opinion_statement (id)
);
create index ix_opinion_count_round on opinion_count (round_id);
