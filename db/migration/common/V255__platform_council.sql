-- A building or a park may have a council of its own. It has one for good, which goes where the platform goes.
alter table council add column platform_id bigint;
create unique index uq_council_platform on council (platform_id);

-- a mandate in such a council counts there alone, and not at the region
alter table mandate add column apart boolean not null default false;
