-- Messages in which somebody seems to use a right, until a colleague has decided about them.
create table suggestion (
  id          uuid        not null primary key,
  person_id   uuid        not null,
  ticket_id   bigint      not null,
  message_id  bigint      not null,
  type        varchar(64) not null,
  received_at datetime(6) not null,
  state       varchar(16) not null,
  decided_by  varchar(64) null,
  decided_at  datetime(6) null,
  request_id  uuid        null,
  version     bigint      not null,
  unique key ux_suggestion (message_id, type),
  key ix_suggestion_ticket (ticket_id, state),
  key ix_suggestion_state (state, received_at),
  key ix_suggestion_person (person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
