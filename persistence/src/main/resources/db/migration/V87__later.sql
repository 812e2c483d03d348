-- A ticket that sleeps comes back at this time, as what it was.
alter table ticket
  add column wakes_at datetime(6) null,
  add column wakes_as varchar(16) null,
  add key ix_ticket_wakes (wakes_at);

-- An answer that its writer can still take back, and what the ticket was before it.
create table held_reply (
  message_id   bigint        not null primary key,
  login        varchar(64)   not null,
  leaves_at    datetime(6)   not null,
  -- As they were typed, with placeholders; sealed with the customer's key.
  words        mediumblob    not null,
  -- Only if nobody has changed the ticket since this version is it set back.
  version      bigint        not null,
  status_was   varchar(16)   not null,
  priority_was varchar(16)   not null,
  assignee_was varchar(64)   null,
  tags_was     varchar(1400) not null,
  key ix_held_leaves (leaves_at),
  constraint fk_held_message foreign key (message_id) references message (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
