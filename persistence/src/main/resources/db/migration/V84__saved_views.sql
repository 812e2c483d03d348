-- What a view asks for, and how many tickets are within it, kept with every change of a ticket: each
-- view is asked whether it had the ticket as it was and has it as it is, so that no look at a count
-- reads a ticket. Counts are apart by what remits ask, so that each viewer gets their own.
create table view_terms (
  id             bigint       not null auto_increment primary key,
  -- Apart by commas; empty for all.
  statuses       varchar(80)  not null,
  priority       varchar(16)  null,
  assignee       varchar(64)  null,
  unassigned     boolean      not null,
  -- Whoever looks is the assignee.
  mine           boolean      not null,
  tag            varchar(64)  null,
  team_id        uuid         null,
  channel        varchar(16)  null,
  tongue         varchar(8)   null,
  region         char(2)      null,
  created_from   datetime(6)  null,
  created_before datetime(6)  null,
  updated_from   datetime(6)  null,
  updated_before datetime(6)  null,
  -- Tickets up to this number are counted: a new view is counted piece by piece. Whoever changes a
  -- ticket holds these rows until they are done, so that a piece has either all of a change or none.
  counted_to     bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table view_count (
  view_id  bigint           not null,
  -- Over the columns below, as in ticket_tally.
  kind     binary(20)       not null,
  slot     tinyint unsigned not null,
  assignee varchar(64)      null,
  team_id  uuid             null,
  -- Where no team has the ticket.
  region   char(2)          null,
  tongue   varchar(8)       null,
  n        bigint           not null,
  primary key (view_id, kind, slot)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The ready-made views: open work, waiting, done, and all. They are counted at the end.
insert into view_terms (id, statuses, unassigned, mine, counted_to) values
  (1, 'NEW,OPEN', false, false, 9223372036854775807),
  (2, 'PENDING,ON_HOLD', false, false, 9223372036854775807),
  (3, 'SOLVED,CLOSED', false, false, 9223372036854775807),
  (4, '', false, false, 9223372036854775807);
alter table view_terms auto_increment = 100;

create trigger view_count_in after insert on ticket for each row follows ticket_pool_in
  insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)
    select v.id view_id, unhex(sha1(json_array(new.assignee, new.team_id, if(new.team_id is null, new.region, null), if(new.team_id is null, new.tongue, null)))) kind, connection_id() mod 4 slot, new.assignee assignee, new.team_id team_id, if(new.team_id is null, new.region, null) region, if(new.team_id is null, new.tongue, null) tongue, 1 n
    from view_terms v
    where new.id <= v.counted_to
      and (v.statuses = '' or find_in_set(new.status, v.statuses))
      and (v.priority is null or v.priority = new.priority)
      and (v.assignee is null or v.assignee = new.assignee)
      and (not v.unassigned or new.assignee is null)
      and (v.team_id is null or v.team_id = new.team_id)
      and (v.channel is null or v.channel = new.channel)
      and (v.tongue is null or v.tongue = new.tongue)
      and (v.region is null or v.region = new.region)
      and (v.created_from is null or v.created_from <= new.created_at)
      and (v.created_before is null or v.created_before > new.created_at)
      and (v.updated_from is null or v.updated_from <= new.updated_at)
      and (v.updated_before is null or v.updated_before > new.updated_at)
      and (v.tag is null or exists (select 1 from ticket_tag g where g.ticket_id = new.id and g.tag = v.tag lock in share mode))
    order by 1, 2
    lock in share mode
  on duplicate key update n = view_count.n + values(n);

create trigger view_count_out after delete on ticket for each row follows ticket_tally_out
  insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)
    select v.id view_id, unhex(sha1(json_array(old.assignee, old.team_id, if(old.team_id is null, old.region, null), if(old.team_id is null, old.tongue, null)))) kind, connection_id() mod 4 slot, old.assignee assignee, old.team_id team_id, if(old.team_id is null, old.region, null) region, if(old.team_id is null, old.tongue, null) tongue, -1 n
    from view_terms v
    where old.id <= v.counted_to
      and (v.statuses = '' or find_in_set(old.status, v.statuses))
      and (v.priority is null or v.priority = old.priority)
      and (v.assignee is null or v.assignee = old.assignee)
      and (not v.unassigned or old.assignee is null)
      and (v.team_id is null or v.team_id = old.team_id)
      and (v.channel is null or v.channel = old.channel)
      and (v.tongue is null or v.tongue = old.tongue)
      and (v.region is null or v.region = old.region)
      and (v.created_from is null or v.created_from <= old.created_at)
      and (v.created_before is null or v.created_before > old.created_at)
      and (v.updated_from is null or v.updated_from <= old.updated_at)
      and (v.updated_before is null or v.updated_before > old.updated_at)
      and (v.tag is null or exists (select 1 from ticket_tag g where g.ticket_id = old.id and g.tag = v.tag lock in share mode))
    order by 1, 2
    lock in share mode
  on duplicate key update n = view_count.n + values(n);

-- A row changes only where the view or the kind changes.
create trigger view_count_over after update on ticket for each row follows ticket_pool_over
  insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)
    select m.view_id, m.kind, m.slot, m.assignee, m.team_id, m.region, m.tongue, sum(m.n) from (
      (select v.id view_id, unhex(sha1(json_array(old.assignee, old.team_id, if(old.team_id is null, old.region, null), if(old.team_id is null, old.tongue, null)))) kind, connection_id() mod 4 slot, old.assignee assignee, old.team_id team_id, if(old.team_id is null, old.region, null) region, if(old.team_id is null, old.tongue, null) tongue, -1 n
      from view_terms v
      where old.id <= v.counted_to
      and (v.statuses = '' or find_in_set(old.status, v.statuses))
      and (v.priority is null or v.priority = old.priority)
      and (v.assignee is null or v.assignee = old.assignee)
      and (not v.unassigned or old.assignee is null)
      and (v.team_id is null or v.team_id = old.team_id)
      and (v.channel is null or v.channel = old.channel)
      and (v.tongue is null or v.tongue = old.tongue)
      and (v.region is null or v.region = old.region)
      and (v.created_from is null or v.created_from <= old.created_at)
      and (v.created_before is null or v.created_before > old.created_at)
      and (v.updated_from is null or v.updated_from <= old.updated_at)
      and (v.updated_before is null or v.updated_before > old.updated_at)
      and (v.tag is null or exists (select 1 from ticket_tag g where g.ticket_id = old.id and g.tag = v.tag lock in share mode))
      lock in share mode)
      union all
      (select v.id view_id, unhex(sha1(json_array(new.assignee, new.team_id, if(new.team_id is null, new.region, null), if(new.team_id is null, new.tongue, null)))) kind, connection_id() mod 4 slot, new.assignee assignee, new.team_id team_id, if(new.team_id is null, new.region, null) region, if(new.team_id is null, new.tongue, null) tongue, 1 n
      from view_terms v
      where new.id <= v.counted_to
      and (v.statuses = '' or find_in_set(new.status, v.statuses))
      and (v.priority is null or v.priority = new.priority)
      and (v.assignee is null or v.assignee = new.assignee)
      and (not v.unassigned or new.assignee is null)
      and (v.team_id is null or v.team_id = new.team_id)
      and (v.channel is null or v.channel = new.channel)
      and (v.tongue is null or v.tongue = new.tongue)
      and (v.region is null or v.region = new.region)
      and (v.created_from is null or v.created_from <= new.created_at)
      and (v.created_before is null or v.created_before > new.created_at)
      and (v.updated_from is null or v.updated_from <= new.updated_at)
      and (v.updated_before is null or v.updated_before > new.updated_at)
      and (v.tag is null or exists (select 1 from ticket_tag g where g.ticket_id = new.id and g.tag = v.tag lock in share mode))
      lock in share mode)
    ) m
    group by m.view_id, m.kind
    having sum(m.n) <> 0
    order by 1, 2
  on duplicate key update n = view_count.n + values(n);

create trigger view_count_tagged after insert on ticket_tag for each row
  insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)
    select v.id view_id, unhex(sha1(json_array(t.assignee, t.team_id, if(t.team_id is null, t.region, null), if(t.team_id is null, t.tongue, null)))) kind, connection_id() mod 4 slot, t.assignee assignee, t.team_id team_id, if(t.team_id is null, t.region, null) region, if(t.team_id is null, t.tongue, null) tongue, 1 n
    from view_terms v join ticket t on t.id = new.ticket_id
    where t.id <= v.counted_to and v.tag = new.tag
      and (v.statuses = '' or find_in_set(t.status, v.statuses))
      and (v.priority is null or v.priority = t.priority)
      and (v.assignee is null or v.assignee = t.assignee)
      and (not v.unassigned or t.assignee is null)
      and (v.team_id is null or v.team_id = t.team_id)
      and (v.channel is null or v.channel = t.channel)
      and (v.tongue is null or v.tongue = t.tongue)
      and (v.region is null or v.region = t.region)
      and (v.created_from is null or v.created_from <= t.created_at)
      and (v.created_before is null or v.created_before > t.created_at)
      and (v.updated_from is null or v.updated_from <= t.updated_at)
      and (v.updated_before is null or v.updated_before > t.updated_at)
    order by 1, 2
    lock in share mode
  on duplicate key update n = view_count.n + values(n);

create trigger view_count_untagged after delete on ticket_tag for each row
  insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)
    select v.id view_id, unhex(sha1(json_array(t.assignee, t.team_id, if(t.team_id is null, t.region, null), if(t.team_id is null, t.tongue, null)))) kind, connection_id() mod 4 slot, t.assignee assignee, t.team_id team_id, if(t.team_id is null, t.region, null) region, if(t.team_id is null, t.tongue, null) tongue, -1 n
    from view_terms v join ticket t on t.id = old.ticket_id
    where t.id <= v.counted_to and v.tag = old.tag
      and (v.statuses = '' or find_in_set(t.status, v.statuses))
      and (v.priority is null or v.priority = t.priority)
      and (v.assignee is null or v.assignee = t.assignee)
      and (not v.unassigned or t.assignee is null)
      and (v.team_id is null or v.team_id = t.team_id)
      and (v.channel is null or v.channel = t.channel)
      and (v.tongue is null or v.tongue = t.tongue)
      and (v.region is null or v.region = t.region)
      and (v.created_from is null or v.created_from <= t.created_at)
      and (v.created_before is null or v.created_before > t.created_at)
      and (v.updated_from is null or v.updated_from <= t.updated_at)
      and (v.updated_before is null or v.updated_before > t.updated_at)
    order by 1, 2
    lock in share mode
  on duplicate key update n = view_count.n + values(n);

insert into view_count (view_id, kind, slot, assignee, team_id, region, tongue, n)
  select v.id, unhex(sha1(json_array(t.assignee, t.team_id, if(t.team_id is null, t.region, null), if(t.team_id is null, t.tongue, null)))) kind, 0, t.assignee, t.team_id, if(t.team_id is null, t.region, null), if(t.team_id is null, t.tongue, null), count(*)
  from ticket t join view_terms v on v.statuses = '' or find_in_set(t.status, v.statuses)
  group by v.id, kind;

-- Views that colleagues have saved: their own, their team's, or everybody's.
create table saved_view (
  id        bigint      not null primary key,
  name      varchar(60) not null,
  owner     varchar(64) not null,
  team_id   uuid        null,
  for_all   boolean     not null,
  place     int         not null,
  sorted_by varchar(16) not null,
  ascending boolean     not null,
  version   bigint      not null,
  constraint fk_saved_view_terms foreign key (id) references view_terms (id),
  constraint fk_saved_view_team foreign key (team_id) references team (id),
  key ix_saved_view_owner (owner)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
