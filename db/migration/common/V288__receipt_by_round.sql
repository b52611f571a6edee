-- a receipt stands for a vote of its own round: over all rounds of years eight letters would repeat
alter table ballot_named drop constraint uq_ballot_named_receipt;
alter table ballot_named add constraint uq_ballot_round_receipt unique (round_id, receipt);
