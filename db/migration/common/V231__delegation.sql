-- A person lets another act under one of their mandates. Who acts under it signs with the negative of its id.
create table delegation (
  id bigint not null auto_increment primary key,
  mandate_id bigint not null,
  delegate bigint not null,
  valid_from date not null,
  valid_to date not null,
  reason varchar(400) not null,
  made_at bigint not null,
  ended_by bigint,
  ended_at bigint,
  constraint delegation_mandate foreign key (mandate_id) references mandate (id) on delete cascade,
  constraint delegation_delegate foreign key (delegate) references account (id)
);
create index delegation_of_delegate on delegation (delegate, valid_to);

-- who did it, where they did it for somebody
alter table action_log add column actor bigint;
