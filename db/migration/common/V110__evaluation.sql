create table evaluation (
  id bigint not null auto_increment primary key,
  matter varchar(20) not null,
  number int not null,
  round_id bigint not null,
  state varchar(12) not null,
  opened_at bigint not null,
  closes_at bigint not null,
  counted_at bigint,
  answers int,
  points int,
  threshold_tenths int not null,
  constraint uq_evaluation_number unique (matter, number),
  constraint uq_evaluation_round unique (round_id)
);

-- As whom each person on the roll rates; frozen when the round opens.
create table evaluation_rater (
  evaluation_id bigint not null,
  account_id bigint not null,
  kind varchar(16) not null,
  primary key (evaluation_id, account_id),
  constraint fk_rater_evaluation foreign key (evaluation_id) references evaluation (id)
);

create table rating (
  evaluation_id bigint not null,
  account_id bigint not null,
  score int not null,
  remark text,
  rated_at bigint not null,
  primary key (evaluation_id, account_id),
  constraint fk_rating_rater foreign key (evaluation_id, account_id)
    references evaluation_rater (evaluation_id, account_id)
);

create table rectification (
  id bigint not null auto_increment primary key,
  matter varchar(20) not null,
  number int not null,
  cause varchar(16) not null,
  outcome varchar(12) not null,
  required_at bigint not null,
  plan text,
  deadline date,
  planned_by bigint,
  planned_at bigint,
  constraint uq_rectification_number unique (matter, number)
);

create table escalation (
  id bigint not null auto_increment primary key,
  matter varchar(20) not null,
  decision varchar(12) not null,
  opinion text not null,
  decided_by bigint not null,
  decided_at bigint not null
);
create index escalation_matter on escalation (matter);
