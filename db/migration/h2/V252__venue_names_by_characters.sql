-- a name's length is counted by characters, but this database counts one outside of the basic plane as two
alter table venue alter column name set data type varchar(120);
alter table venue alter column address set data type varchar(240);
alter table venue alter column equipment set data type varchar(400);
