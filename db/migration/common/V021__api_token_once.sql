-- The form's own key: sent twice, it makes one token.
alter table api_token add column request_key varchar(80);
alter table api_token add constraint api_token_once unique (account_id, request_key);
