-- what a region gave to regions below it, once for each time; the counter that the last of them brings to zero
create table hand_down (
  id bigint not null auto_increment primary key,
  matter varchar(24) not null,
  task varchar(1000) not null,
  due_at bigint not null,
  handed_by bigint not null,
  handed_at bigint not null,
  state varchar(12) not null,
  below int not null,
  open_below int not null,
  summary varchar(1000)
);
create index ix_hand_down_matter on hand_down (matter, id);

-- whom it was given to; the number is there once its matter is
create table sub_matter (
  hand_down_id bigint not null,
  region_id bigint not null,
  parent varchar(24) not null,
  number varchar(24),
  primary key (hand_down_id, region_id)
);
create unique index ux_sub_matter_number on sub_matter (number);
create index ix_sub_matter_parent on sub_matter (parent, hand_down_id);
