-- Whether frozen rules were found changed at the count; the page from which a candidate was put forward.
alter table scoring add column touched boolean not null default false;
alter table scoring_candidate add column source varchar(120);
alter table scoring_candidate add constraint uq_scoring_source unique (scoring, source);
