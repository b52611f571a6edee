-- a token lives as long as the password under which it was made
alter table api_token add column credentials int not null default 0;
update api_token set credentials = (select a.credentials from account a where a.id = api_token.account_id);
