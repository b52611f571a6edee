-- one row of each matter says who owns it now; all others have nothing here
alter table matter_region add column owner_of varchar(24);
update matter_region set owner_of = matter where id in (
  select newest.id from (select max(r.id) as id from matter_region r group by r.matter) newest);
create unique index ux_matter_region_owner on matter_region (owner_of);
