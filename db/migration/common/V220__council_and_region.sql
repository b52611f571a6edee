-- A council has an id of its own, and its region is something said about it: a building or a park can have one, too.
-- Those there are keep the number of their region, so that mandates and sessions go on naming them.
alter table council add column region_id bigint;
alter table council add column kind varchar(12) not null default 'STANDING';
alter table council add column name varchar(160);
alter table council add column opened_at bigint not null default 0;
alter table council add column opened_by bigint;
alter table council add column closed_at bigint;
alter table council add column version int not null default 0;
-- the region, while this is its standing council: there is one at a time
alter table council add column standing_of bigint;

update council set region_id = id;
insert into council (id, session_year, session_count, region_id)
select r.id, 0, 0, r.id from region r
where r.level <> 'GRID' and r.id not in (select c.id from council c);
update council set standing_of = region_id
where region_id in (select id from region where closed_on is null);

create unique index uq_council_standing on council (standing_of);
create index ix_council_region on council (region_id, closed_at);
