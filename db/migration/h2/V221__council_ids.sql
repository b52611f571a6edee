-- new councils are numbered far from the regions, so that nobody takes the one for the other
alter table council alter column id bigint auto_increment;
alter table council alter column id restart with 1000001;
alter table council alter column region_id set not null;
