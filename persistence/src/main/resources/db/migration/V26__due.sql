-- What is due next, so that a list of any length begins with the most urgent.
alter table rights_request
  add column first_due   datetime(6) null after clocks,
  add column closing_due datetime(6) null after first_due,
  add column due_at      datetime(6)
    as (coalesce(if(acknowledged_at is null, first_due, closing_due), first_due, received_at))
    persistent after closing_due,
  add key ix_rights_request_due (closed_at, due_at, id);

-- What was filed before is counted from its kept clocks.
update rights_request r
  set first_due = (
        select min(cast(replace(left(c.due, 19), 'T', ' ') as datetime(6)))
        from json_table(r.clocks, '$[*]' columns (due varchar(40) path '$.due')) c),
      closing_due = (
        select min(cast(replace(left(c.due, 19), 'T', ' ') as datetime(6)))
        from json_table(r.clocks, '$[*]' columns (
          due varchar(40) path '$.due', until varchar(16) path '$.until')) c
        where upper(c.until) = 'CLOSED');
