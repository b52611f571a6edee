-- a public notice is about a matter or about something else that has a key of its own, such as the term of a council
alter table notice rename column matter to subject;
