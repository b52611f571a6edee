-- the keys of all forms are kept in once_key
alter table api_token drop constraint api_token_once;
alter table api_token drop column request_key;
