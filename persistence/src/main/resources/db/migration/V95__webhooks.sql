-- Where a partner's system hears of events. `id` is also the id of the data key that seals the
-- secrets.
create table webhook_endpoint (
  id              uuid           not null primary key,
  name            varchar(200)   not null,
  url             varchar(1000)  not null,
  -- With commas between them.
  events          varchar(400)   not null,
  secret          varbinary(500) not null,
  -- The secret before, with which is signed as well until then.
  earlier_secret  varbinary(500) null,
  earlier_until   datetime(6)    null,
  -- Why nothing is sent; null if it is.
  off_because     varchar(16)    null,
  off_at          datetime(6)    null,
  -- Since when nothing but failure; null once something was delivered.
  failing_since   datetime(6)    null,
  added_at        datetime(6)    not null,
  removed_at      datetime(6)    null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What one endpoint is told of one event: references, nothing personal. Written in the transaction
-- of the event, which no foreign key makes wait for whoever changes the endpoint.
create table webhook_call (
  id           bigint        not null auto_increment primary key,
  message      uuid          not null,
  endpoint_id  uuid          not null,
  event        varchar(32)   not null,
  body         varchar(2000) not null,
  state        varchar(16)   not null,
  -- In all, and since it was last sent again.
  attempts     int           not null,
  tries        int           not null,
  -- When it is tried next; while somebody tries, when another may.
  next_try     datetime(6)   null,
  in_hand      boolean       not null,
  give_up_at   datetime(6)   not null,
  happened_at  datetime(6)   not null,
  key ix_webhook_call_due (endpoint_id, state, next_try),
  key ix_webhook_call_log (endpoint_id, id),
  key ix_webhook_call_old (happened_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- How each attempt ended; nothing of the answer but its status.
create table webhook_attempt (
  id           bigint      not null auto_increment primary key,
  call_id      bigint      not null,
  number       int         not null,
  ended_at     datetime(6) not null,
  status_code  int         null,
  fault        varchar(16) null,
  took_ms      bigint      not null,
  key ix_webhook_attempt (call_id, id),
  constraint fk_webhook_attempt foreign key (call_id) references webhook_call (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
