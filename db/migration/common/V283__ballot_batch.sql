-- Papers from the box as the first of two people entered them; gone once the second agrees.
create table ballot_batch (
  round_id bigint not null primary key,
  content mediumtext not null,
  papers int not null,
  entered_by bigint not null,
  entered_at bigint not null
);
