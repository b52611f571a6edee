-- a person's list of matters is read from the newest on: for few regions by their own index, for many by the matters' own
alter table matter_region add column opened_at bigint not null default 0;
update matter_region set opened_at = (select m.opened_at from matter m where m.number = matter_region.matter);
create index ix_matter_region_opened on matter_region (region_id, opened_at, matter);
drop index ix_matter_region_region on matter_region;

alter table matter_requester add column opened_at bigint not null default 0;
update matter_requester set opened_at = (select m.opened_at from matter m where m.number = matter_requester.matter);
create index ix_requester_opened on matter_requester (account_id, opened_at, matter);
drop index ix_requester_account on matter_requester;

drop index ix_matter_region on matter;
drop index ix_matter_origin on matter;
create index ix_matter_opened on matter (opened_at, number);
create index ix_matter_unit on matter (responsible_unit, opened_at, number);
