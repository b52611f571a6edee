-- how many drafts one person has, and who has any
create index ix_draft_account on form_draft (account_id);
