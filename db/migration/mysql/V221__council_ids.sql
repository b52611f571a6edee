-- new councils are numbered far from the regions, so that nobody takes the one for the other
alter table council modify column id bigint not null auto_increment;
alter table council auto_increment = 1000001;
alter table council modify column region_id bigint not null;
