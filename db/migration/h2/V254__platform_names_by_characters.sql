-- a name's length is counted by characters, but this database counts one outside of the basic plane as two
alter table platform alter column name set data type varchar(120);
alter table platform alter column address set data type varchar(240);
alter table platform alter column manager set data type varchar(240);
alter table platform alter column party set data type varchar(240);
