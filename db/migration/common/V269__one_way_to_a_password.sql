-- Everybody gets their first password by a code on a slip. Whoever still has an initial password waits for one too; the hash
-- is that of no password.
update account
set waits_since = created_at, credentials = credentials + 1,
  password_hash = '{bcrypt}$2a$10$.....................................................'
where must_change;

alter table account drop column must_change;
