-- Places that sessions can book. Hours are minutes since midnight of each day.
create table venue (
  id bigint not null auto_increment primary key,
  region_id bigint not null,
  name varchar(60) not null,
  address varchar(120) not null,
  seats int not null,
  step_free boolean not null,
  equipment varchar(200),
  opens int not null,
  closes int not null,
  shared boolean not null,
  withdrawn_at bigint,
  version int not null,
  changed_by bigint not null,
  changed_at bigint not null,
  constraint uq_venue_name unique (region_id, name),
  constraint venue_region foreign key (region_id) references region (id)
);

-- one per session; whoever books holds the venue's row until the transaction ends
create table venue_booking (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  session varchar(24) not null,
  region_id bigint not null,
  title varchar(240) not null,
  starts_at bigint not null,
  ends_at bigint not null,
  booked_by bigint not null,
  booked_at bigint not null,
  constraint uq_venue_session unique (session),
  constraint booking_venue foreign key (venue_id) references venue (id)
);
create index ix_venue_booking on venue_booking (venue_id, starts_at, ends_at);
