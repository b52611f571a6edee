-- who stands for a term, their public notice, and how the election ended
create table council_candidate (
  id bigint not null auto_increment primary key,
  term_id bigint not null,
  account_id bigint not null,
  sector varchar(16) not null,
  kind varchar(40),
  unit varchar(320),
  words mediumtext,
  entered_by bigint not null,
  entered_at bigint not null,
  votes int,
  outcome varchar(12),
  position int not null default 0,
  constraint uq_council_candidate unique (term_id, account_id)
);
create index ix_council_candidate on council_candidate (term_id, sector, id);

alter table council_term add column notice_id bigint;
alter table council_term add column eligible int;
alter table council_term add column turnout int;
alter table council_term add column counted_by bigint;
alter table council_term add column counted_at bigint;
alter table council_term add column confirmed_by bigint;
alter table council_term add column confirmed_at bigint;
create index ix_council_term_state on council_term (state, valid_to);
create index ix_council_term_notice on council_term (notice_id);

-- the alternate who followed somebody who left
alter table council_seat add column follows bigint;
