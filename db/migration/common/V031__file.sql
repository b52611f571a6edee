-- attachments; the content lies under its SHA-256 outside of the database
create table stored_file (
  id bigint not null auto_increment primary key,
  -- 120 characters, which H2 counts as up to 240
  name varchar(300) not null,
  media_type varchar(100) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  subject varchar(64),
  stored_by bigint not null,
  stored_at bigint not null
);
create index ix_file_subject on stored_file (subject, id);
create index ix_file_unattached on stored_file (stored_by, stored_at);
