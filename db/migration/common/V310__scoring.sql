-- Experts and a public jury score what was put forward.
create table scoring (
  number varchar(24) not null primary key,
  region_id bigint not null,
  in_year int not null,
  ordinal int not null,
  title varchar(120) not null,
  places int not null,
  expert_weight int not null,
  first_on_tie varchar(10) not null,
  trimmed boolean not null,
  state varchar(12) not null,
  last_day date,
  round_id bigint,
  rules text,
  fingerprint varchar(64),
  remark varchar(1000),
  created_by bigint not null,
  created_at bigint not null,
  opened_at bigint,
  ended_by bigint,
  ended_at bigint,
  version int not null,
  constraint uq_scoring_ordinal unique (region_id, in_year, ordinal),
  constraint scoring_region foreign key (region_id) references region (id)
);

create table scoring_criterion (
  id bigint not null auto_increment primary key,
  scoring varchar(24) not null,
  position int not null,
  name varchar(60) not null,
  best int not null,
  constraint uq_scoring_criterion unique (scoring, name),
  constraint scoring_criterion_of foreign key (scoring) references scoring (number)
);

-- origin: the candidate of a shortlist below; it goes up once
create table scoring_candidate (
  id bigint not null auto_increment primary key,
  scoring varchar(24) not null,
  position int not null,
  title varchar(120) not null,
  body varchar(1000),
  cost decimal(15, 2),
  origin bigint,
  place int,
  shortlisted boolean,
  constraint uq_scoring_candidate unique (scoring, title),
  constraint uq_scoring_origin unique (origin),
  constraint scoring_candidate_of foreign key (scoring) references scoring (number),
  constraint scoring_candidate_from foreign key (origin) references scoring_candidate (id)
);

create table scoring_juror (
  scoring varchar(24) not null,
  account_id bigint not null,
  track varchar(10) not null,
  primary key (scoring, account_id),
  constraint scoring_juror_of foreign key (scoring) references scoring (number)
);

create table scoring_sheet (
  candidate_id bigint not null,
  account_id bigint not null,
  points varchar(120) not null,
  total int not null,
  recusal varchar(200),
  saved_at bigint not null,
  primary key (candidate_id, account_id),
  constraint scoring_sheet_of foreign key (candidate_id) references scoring_candidate (id)
);
