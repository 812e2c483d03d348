-- One change to many tickets, done bit by bit; what each ticket was before, so that it can be taken back.
create table bulk_change (
  id           uuid         not null primary key,
  login        varchar(64)  not null,
  -- What to change; null stays as it is, an empty text is nobody, no team.
  status       varchar(16)  null,
  priority     varchar(16)  null,
  assignee     varchar(64)  null,
  team         varchar(80)  null,
  tags_added   varchar(1400) not null,
  tags_removed varchar(1400) not null,
  -- The earlier change that this one takes back.
  undoes       uuid         null,
  total        int          not null,
  started_at   datetime(6)  not null,
  ended_at     datetime(6)  null,
  unique key ux_bulk_change_undoes (undoes),
  key ix_bulk_change_open (ended_at, started_at),
  key ix_bulk_change_login (login, started_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table bulk_item (
  id            bigint       not null auto_increment primary key,
  bulk_id       uuid         not null,
  ticket_id     bigint       not null,
  state         varchar(16)  not null,
  attempts      int          not null,
  -- As the ticket was before and, by its version, after.
  was_status    varchar(16)  null,
  was_priority  varchar(16)  null,
  was_assignee  varchar(64)  null,
  was_team      varchar(80)  null,
  was_tags      varchar(1400) null,
  version_after bigint       null,
  unique key ux_bulk_item (bulk_id, ticket_id),
  key ix_bulk_item_state (bulk_id, state, id),
  constraint fk_bulk_item foreign key (bulk_id) references bulk_change (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
