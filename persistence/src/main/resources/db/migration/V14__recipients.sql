-- Whoever else gets people's data from us, and is told what becomes of them. `id` is also the id of
-- the data key that seals the secret of its webhook.
create table recipient (
  id              uuid           not null primary key,
  name            varchar(200)   not null,
  kind            varchar(16)    not null,
  url             varchar(1000)  not null,
  contact         varchar(320)   not null,
  purpose         varchar(1000)  not null,
  -- By what it knows people: an address in the clear, or its hash.
  known_by        varchar(16)    not null,
  paused          boolean        not null,
  secret          varbinary(500) not null,
  -- The secret before, with which is signed as well until then.
  earlier_secret  varbinary(500) null,
  earlier_until   datetime(6)    null,
  registered_at   datetime(6)    not null,
  version         bigint         not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What one recipient is told of one request. `id` is also the id of the data key that seals the
-- payload; it is destroyed once the recipient has answered, or is given up.
create table recipient_notice (
  id           uuid            not null primary key,
  request_id   uuid            not null,
  recipient_id uuid            not null,
  -- Not kept beyond an erasure.
  person_id    uuid            null,
  type         varchar(64)     not null,
  payload      varbinary(4000) null,
  state        varchar(16)     not null,
  attempts     int             not null,
  next_try     datetime(6)     null,
  last_try     datetime(6)     null,
  status_code  int             null,
  created_at   datetime(6)     not null,
  told_at      datetime(6)     null,
  closed_at    datetime(6)     null,
  closed_by    varchar(64)     null,
  version      bigint          not null,
  -- A recipient is told of a request once, however often it is retried.
  unique key ux_recipient_notice (request_id, recipient_id),
  key ix_recipient_notice_due (state, next_try),
  key ix_recipient_notice_person (person_id, type),
  constraint fk_recipient_notice foreign key (recipient_id) references recipient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
