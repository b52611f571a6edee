-- The shares by which a session and a ballot go, as they stood when sign-in and ballot opened. What
-- opened before went by two thirds of the members and more than half of the voters.
alter table council_session add column quorum_share varchar(12);
update council_session set quorum_share = '>=2/3' where sign_in_round is not null;

alter table ballot_rule add column quorum_share varchar(12) not null default '>=2/3';
alter table ballot_rule add column majority_share varchar(12) not null default '>1/2';
alter table ballot_rule add column source varchar(240) not null default '社区议事会示范规则';
