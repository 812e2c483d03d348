-- How many tickets there are of each kind that a list asks for, kept by the database itself with
-- every change, so that no count reads the tickets. Connections add to rows of their own (slot),
-- so that two that change tickets at once need not wait for each other; a count adds them up.
create table ticket_tally (
  id       bigint           not null auto_increment primary key,
  -- Over the columns below: a unique key over them would let two rows be that differ in nothing
  -- but null.
  kind     binary(20)       not null,
  slot     tinyint unsigned not null,
  status   varchar(16)      not null,
  priority varchar(16)      not null,
  assignee varchar(64)      null,
  team_id  uuid             null,
  region   char(2)          null,
  tongue   varchar(8)       null,
  n        bigint           not null,
  unique key ux_ticket_tally (kind, slot)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create trigger ticket_tally_in after insert on ticket for each row
  insert into ticket_tally (kind, slot, status, priority, assignee, team_id, region, tongue, n)
  values (unhex(sha1(json_array(new.status, new.priority, new.assignee, new.team_id, new.region, new.tongue))), connection_id() mod 16, new.status, new.priority, new.assignee, new.team_id, new.region, new.tongue, 1)
  on duplicate key update n = n + 1;

create trigger ticket_tally_out after delete on ticket for each row
  insert into ticket_tally (kind, slot, status, priority, assignee, team_id, region, tongue, n)
  values (unhex(sha1(json_array(old.status, old.priority, old.assignee, old.team_id, old.region, old.tongue))), connection_id() mod 16, old.status, old.priority, old.assignee, old.team_id, old.region, old.tongue, -1)
  on duplicate key update n = n - 1;

-- Two rows change at once, always the lesser kind first.
create trigger ticket_tally_over after update on ticket for each row
  insert into ticket_tally (kind, slot, status, priority, assignee, team_id, region, tongue, n)
  select * from (
    select unhex(sha1(json_array(old.status, old.priority, old.assignee, old.team_id, old.region, old.tongue))) kind, connection_id() mod 16 slot, old.status status, old.priority priority, old.assignee assignee, old.team_id team_id, old.region region, old.tongue tongue, -1 n
    union all
    select unhex(sha1(json_array(new.status, new.priority, new.assignee, new.team_id, new.region, new.tongue))), connection_id() mod 16, new.status, new.priority, new.assignee, new.team_id, new.region, new.tongue, 1
  ) moved
  where unhex(sha1(json_array(old.status, old.priority, old.assignee, old.team_id, old.region, old.tongue))) <> unhex(sha1(json_array(new.status, new.priority, new.assignee, new.team_id, new.region, new.tongue)))
  order by kind
  on duplicate key update n = ticket_tally.n + values(n);

insert into ticket_tally (kind, slot, status, priority, assignee, team_id, region, tongue, n)
  select unhex(sha1(json_array(t.status, t.priority, t.assignee, t.team_id, t.region, t.tongue))), 0, t.status, t.priority, t.assignee, t.team_id, t.region, t.tongue, count(*) from ticket t group by t.status, t.priority, t.assignee, t.team_id, t.region, t.tongue;
