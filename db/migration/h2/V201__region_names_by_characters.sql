-- a name's length is counted by characters, but this database counts one outside of the basic plane as two
alter table region_spell alter column name set data type varchar(160);
alter table region_spell alter column official_name set data type varchar(160);
alter table region_spell alter column body set data type varchar(240);
alter table region_spell alter column leads set data type varchar(240);
