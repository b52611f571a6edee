-- A term that is given up before it begins leaves its number to the next one: its attempt is its own id, that of all others 0.
alter table council_term add column attempt bigint default 0 not null;
alter table council_term add column abandoned_reason varchar(800);
alter table council_term add column abandoned_by bigint;
alter table council_term add column abandoned_at bigint;
alter table council_term add constraint uq_council_term_attempt unique (council_id, ordinal, attempt);
alter table council_term drop constraint uq_council_term;

-- the notice of its candidates is withdrawn with it
alter table notice add column withdrawn_reason varchar(800);
