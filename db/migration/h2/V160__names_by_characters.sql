-- a name's length is counted by characters, but this database counts one outside of the basic plane as two
alter table account alter column name set data type varchar(120);
alter table api_token alter column name set data type varchar(120);
alter table mandate alter column kind set data type varchar(80);
alter table organisation alter column name set data type varchar(240);
alter table calendar_day alter column name set data type varchar(80);
alter table calendar_change alter column name set data type varchar(80);
