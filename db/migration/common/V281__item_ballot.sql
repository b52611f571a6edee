-- Ballots on items are ballots like all others; what was held before is kept as it was written.
create table item_ballot (
  round_id bigint not null primary key,
  item_id bigint not null
);
create index ix_item_ballot_item on item_ballot (item_id, round_id);

insert into item_ballot (round_id, item_id) select round_id, item_id from ballot_rule;

insert into ballot_opening (round_id, business_key, matter, title, question, method, most, seats,
  highest, budget, secret, changeable, tie, proxies, quorum_share, members, present,
  majority_share, abstentions_count, source, words, voters, roll, deployment, opened_by, opened_at,
  closes_at, wording, fingerprint, checked)
select b.round_id, r.business_key, r.matter, i.title, i.motion, 'YES_NO', 1, 1, 1, 0, false, false,
  'UNDECIDED', 0, b.quorum_share, b.members, b.present, b.majority_share, true, b.source, '',
  b.voters, '', '', b.opened_by, b.opened_at, b.closes_at, b.wording, b.fingerprint, false
from ballot_rule b join round r on r.id = b.round_id join agenda_item i on i.id = b.item_id;

insert into ballot_option (round_id, position, option_key, title, cost)
select round_id, 1, 'agree', '赞成', 0 from ballot_rule;
insert into ballot_option (round_id, position, option_key, title, cost)
select round_id, 2, 'disagree', '反对', 0 from ballot_rule;

insert into ballot_named (round_id, account_id, choice, receipt, cast_at, way)
select round_id, account_id, lower(choice), receipt, cast_at, 'ONLINE' from ballot;

insert into ballot_result (round_id, voters, cast_papers, abstained, tied, adopted, counted_at)
select round_id, voters, agree + disagree + abstain, abstain, false, adopted, counted_at
from resolution;
insert into ballot_figure (round_id, position, option_key, votes, points, chosen)
select round_id, 1, 'agree', agree, agree, adopted from resolution;
insert into ballot_figure (round_id, position, option_key, votes, points, chosen)
select round_id, 2, 'disagree', disagree, disagree, false from resolution;

drop table ballot;
drop table ballot_rule;

alter table resolution add column refused boolean not null default false;

-- a member takes no part in deciding an item in which they have an interest
create table item_recusal (
  item_id bigint not null,
  account_id bigint not null,
  reason mediumtext not null,
  declared_at bigint not null,
  primary key (item_id, account_id)
);
