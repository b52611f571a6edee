-- Buildings and parks in a region. Where one stood when is kept as spells; the row has the last.
create table platform (
  id bigint not null auto_increment primary key,
  kind varchar(12) not null,
  name varchar(60) not null,
  address varchar(120) not null,
  manager varchar(120) not null,
  party varchar(120),
  region_id bigint not null,
  closed_at bigint,
  version int not null,
  changed_by bigint not null,
  changed_at bigint not null,
  constraint uq_platform_name unique (region_id, name),
  constraint platform_region foreign key (region_id) references region (id)
);

create table platform_spell (
  id bigint not null auto_increment primary key,
  platform_id bigint not null,
  region_id bigint not null,
  valid_from date not null,
  valid_to date,
  constraint uq_platform_spell unique (platform_id, valid_from),
  constraint spell_platform foreign key (platform_id) references platform (id)
);

-- what was told for a platform; the matter is its region's all the same
create table platform_matter (
  matter varchar(24) not null primary key,
  platform_id bigint not null,
  constraint matter_platform foreign key (platform_id) references platform (id)
);
create index ix_platform_matter on platform_matter (platform_id, matter);
