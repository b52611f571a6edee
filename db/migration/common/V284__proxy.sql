-- Who is absent and has somebody vote for them by a written mandate.
alter table sign_in add column holder bigint;

-- the same as a ballot froze it when it opened
create table ballot_proxy (
  round_id bigint not null,
  principal bigint not null,
  holder bigint not null,
  primary key (round_id, principal)
);
create index ix_ballot_proxy_holder on ballot_proxy (round_id, holder);
