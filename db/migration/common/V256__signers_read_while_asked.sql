-- Whoever is asked to sign reads the matter for that reason alone, so that it can end with it.
alter table task_signer add column subject varchar(24) not null default '';
update task_signer set subject = coalesce(
  (select coalesce(i.matter, i.business_key) from inbox i where i.task_id = task_signer.task_id),
  (select coalesce(p.matter, p.business_key) from inbox_past p where p.task_id = task_signer.task_id),
  '');
create index ix_signer_subject on task_signer (subject, account_id);

update matter_reader set why = 'sign'
where why = 'task' and holder like 'p%' and holder not like '%@%';
delete from matter_reader
where why = 'sign' and not exists (
  select 1 from task_signer s
  where s.subject = matter_reader.matter and concat('p', s.account_id) = matter_reader.holder
    and s.removed_at is null);
