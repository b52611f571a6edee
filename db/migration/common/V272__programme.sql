-- The annual programme: what a region's people propose, vote on and see carried out in one year.
create table programme (
  number varchar(24) not null primary key,
  region_id bigint not null,
  for_year int not null,
  ordinal int not null,
  title varchar(120) not null,
  budget bigint not null,
  state varchar(16) not null,
  call_ends_at bigint not null,
  call_reason varchar(1000),
  last_day date,
  round_id bigint,
  notice_id bigint,
  fault varchar(60),
  remark varchar(1000),
  created_by bigint not null,
  created_at bigint not null,
  ended_by bigint,
  ended_at bigint,
  version int not null,
  constraint uq_programme unique (region_id, for_year, ordinal),
  constraint programme_region foreign key (region_id) references region (id)
);

-- the calendar as the table said when the programme began
create table programme_stage (
  programme varchar(24) not null,
  stage varchar(16) not null,
  position int not null,
  from_day date not null,
  to_day date not null,
  primary key (programme, stage),
  constraint programme_stage_of foreign key (programme) references programme (number)
);

create table programme_terms (
  programme varchar(24) not null primary key,
  kind varchar(16) not null,
  stopping varchar(16) not null,
  fills boolean not null,
  method varchar(16) not null,
  secret boolean not null,
  residents boolean not null,
  minimum int not null,
  version int not null,
  constraint programme_terms_of foreign key (programme) references programme (number)
);

-- what a region below has for its own proposals; the rest is for all
create table programme_share (
  programme varchar(24) not null,
  region_id bigint not null,
  amount bigint not null,
  primary key (programme, region_id),
  constraint programme_share_of foreign key (programme) references programme (number),
  constraint programme_share_region foreign key (region_id) references region (id)
);

create table programme_proposal (
  id bigint not null auto_increment primary key,
  programme varchar(24) not null,
  position int not null,
  title varchar(120) not null,
  body varchar(2000) not null,
  place_id bigint,
  proposed_by bigint not null,
  proposed_at bigint not null,
  state varchar(16) not null,
  lawful boolean,
  targeted boolean,
  feasible boolean,
  cost bigint,
  reason varchar(1000),
  screened_by bigint,
  screened_at bigint,
  settled_reason varchar(1000),
  merged_into bigint,
  matter varchar(24),
  version int not null,
  constraint uq_programme_position unique (programme, position),
  constraint programme_proposal_of foreign key (programme) references programme (number),
  constraint programme_proposal_place foreign key (place_id) references region (id),
  constraint programme_proposal_into foreign key (merged_into) references programme_proposal (id)
);
create index ix_programme_proposal_matter on programme_proposal (matter);

-- what a vote selected and why: one row for each budget that was decided on by itself
create table programme_outcome (
  round_id bigint not null,
  place_id bigint not null,
  programme varchar(24) not null,
  explained mediumtext not null,
  primary key (round_id, place_id),
  constraint programme_outcome_of foreign key (programme) references programme (number)
);

-- how each project stands at the middle and at the end of the year
create table programme_report (
  proposal_id bigint not null,
  stage varchar(16) not null,
  progress varchar(16) not null,
  remark varchar(1000) not null,
  reported_by bigint not null,
  reported_at bigint not null,
  primary key (proposal_id, stage),
  constraint programme_report_of foreign key (proposal_id) references programme_proposal (id)
);
