-- after each answer it is asked whether somebody has not answered yet
create index ix_round_awaited on round_member (round_id, answered_at);
