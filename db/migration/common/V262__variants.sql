-- models of stages that single regions run instead of the one for all
create table model_variant (
  id bigint not null auto_increment primary key,
  process varchar(64) not null,
  region_id bigint not null,
  title varchar(240) not null,
  reason varchar(2000) not null,
  state varchar(12) not null,
  sha256 char(64) not null,
  author bigint not null,
  proposed_at bigint not null,
  reviewer bigint,
  reviewed_at bigint,
  review varchar(2000),
  deployment_id varchar(64),
  definition_id varchar(64),
  in_force_from bigint,
  in_force_to bigint,
  ended_by bigint,
  ending varchar(2000),
  -- true for the one that new matters of the region run, null otherwise: one per region and stage
  holds boolean,
  version int not null,
  constraint uq_variant_holds unique (region_id, process, holds)
);
create index ix_variant_force on model_variant (process, region_id, in_force_from);
create index ix_variant_deployment on model_variant (deployment_id);
create index ix_variant_definition on model_variant (definition_id);

create table model_variant_file (
  variant_id bigint not null,
  name varchar(120) not null,
  content longblob not null,
  primary key (variant_id, name)
);
