-- Answers to partners' POST calls with an Idempotency-Key, kept for a day, sealed.
create table answered_call (
  id            bigint        not null auto_increment primary key,
  client        varchar(64) character set ascii collate ascii_bin not null,
  idempotency_key varchar(255) character set ascii collate ascii_bin not null,
  request_hash  binary(32)    not null,
  seal_key      uuid          null,
  status        int           null,
  location      varchar(255)  null,
  etag          varchar(64)   null,
  body          mediumblob    null,
  created_at    datetime(6)   not null,
  unique key uq_answered_call (client, idempotency_key),
  key ix_answered_call_age (created_at),
  key ix_answered_call_key (seal_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
