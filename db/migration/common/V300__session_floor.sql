-- what codes on the chair's screen are made from; anew for each sign-in
create table session_secret (
  session varchar(24) not null primary key,
  secret varchar(64) not null
);

-- who came late waits until the chair lets them in; who left is not there any more
alter table sign_in add column entered_by bigint;
alter table sign_in add column admitted_at bigint;
alter table sign_in add column admitted_by bigint;
alter table sign_in add column left_at bigint;
update sign_in set admitted_at = signed_at;

alter table council_session add column calendar_sequence int not null default 0;
alter table council_session add column minutes_hash varchar(64);

create table session_speech (
  id bigint not null auto_increment primary key,
  session varchar(24) not null,
  item_id bigint not null,
  account_id bigint not null,
  place int not null,
  asked_at bigint not null,
  called_at bigint,
  ended_at bigint
);
create index ix_speech_item on session_speech (item_id, place);
create index ix_speech_session on session_speech (session, id);

-- a session that was put off or broken off, and why
create table session_break (
  id bigint not null auto_increment primary key,
  session varchar(24) not null,
  kind varchar(12) not null,
  round_id bigint,
  reason mediumtext not null,
  broken_by bigint not null,
  broken_at bigint not null
);
create index ix_break_session on session_break (session, id);

-- members who confirm the minutes, or object to them
create table minutes_vouch (
  id bigint not null auto_increment primary key,
  session varchar(24) not null,
  round_id bigint not null,
  account_id bigint not null,
  confirms boolean not null,
  reason mediumtext,
  given_at bigint not null,
  constraint uq_vouch_person unique (round_id, account_id)
);
create index ix_vouch_session on minutes_vouch (session, id);

-- secret addresses from which calendars read the sessions of one person
create table calendar_feed (
  account_id bigint not null primary key,
  token_hash varchar(64) not null,
  made_at bigint not null,
  constraint uq_calendar_feed_token unique (token_hash)
);
