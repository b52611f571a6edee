-- which options came out equal where only some of them could be chosen
alter table ballot_figure add column tied boolean not null default false;
