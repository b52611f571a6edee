-- What a ballot is compared by is sealed in its own wording, or older than seals.
alter table ballot_opening drop column checked;
