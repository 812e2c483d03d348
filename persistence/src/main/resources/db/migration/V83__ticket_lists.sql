-- Lists of a million tickets, page after page by what stands last on the one before. Each index is
-- one order of one status and holds all that narrows a list, so that none reads a ticket that it
-- does not show. What is rare is gathered first: by pool, by colleague, by urgency, by time.
alter table ticket
  -- What of a ticket a remit asks for.
  add column pool varbinary(27)
    as (concat(ifnull(cast(team_id as binary(16)), ''), ifnull(rtrim(region), ''), '/', ifnull(tongue, '')))
    persistent,
  add column urgency tinyint
    as (case priority when 'URGENT' then 3 when 'HIGH' then 2 when 'NORMAL' then 1 else 0 end)
    persistent;

alter table ticket
  drop key ix_ticket_status,
  drop key ix_ticket_assignee,
  add key ix_list_updated (status, updated_at, id, created_at, urgency, assignee, channel, region, tongue, team_id),
  add key ix_list_created (status, created_at, id, updated_at, urgency, assignee, channel, region, tongue, team_id),
  add key ix_list_number (status, id, created_at, updated_at, urgency, assignee, channel, region, tongue, team_id),
  add key ix_list_urgency (status, urgency, updated_at, id, created_at, assignee, channel, region, tongue, team_id),
  add key ix_list_assignee (assignee, status, updated_at, id, created_at, urgency, channel, region, tongue, team_id),
  add key ix_list_pool (pool, status, updated_at, id, created_at, urgency, assignee, channel, region, tongue, team_id);

-- Without a number of its own, for which whoever counts would wait for everybody else who counts.
alter table ticket_tally
  drop column id,
  drop key ux_ticket_tally,
  add primary key (kind, slot),
  add column urgency tinyint
    as (case priority when 'URGENT' then 3 when 'HIGH' then 2 when 'NORMAL' then 1 else 0 end)
    virtual;

-- Which pools there are: some hundreds. One that has become empty stays.
create table ticket_pool (
  pool    varbinary(27) not null primary key,
  team_id uuid          null,
  region  char(2)       null,
  tongue  varchar(8)    null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create trigger ticket_pool_in after insert on ticket for each row follows ticket_tally_in
  insert into ticket_pool (pool, team_id, region, tongue)
  select new.pool, new.team_id, new.region, new.tongue from dual
  where not exists (select 1 from ticket_pool p where p.pool = new.pool)
  on duplicate key update region = values(region);

create trigger ticket_pool_over after update on ticket for each row follows ticket_tally_over
  insert into ticket_pool (pool, team_id, region, tongue)
  select new.pool, new.team_id, new.region, new.tongue from dual
  where not exists (select 1 from ticket_pool p where p.pool = new.pool)
  on duplicate key update region = values(region);

insert into ticket_pool (pool, team_id, region, tongue)
  select distinct pool, team_id, region, tongue from ticket;
