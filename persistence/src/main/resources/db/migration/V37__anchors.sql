-- How far each anchor outside has come, and when it is asked again. What it has begun with, a
-- transaction on its way for example, is kept until it is done.
create table anchor_state (
  name          varchar(64)  not null primary key,
  anchored_size bigint       not null,
  anchored_at   datetime(6)  null,
  begun_note    text         null,
  begun         mediumblob   null,
  behind_since  datetime(6)  null,
  attempts      int          not null,
  next_try      datetime(6)  not null,
  problem       varchar(32)  null,
  version       bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Proofs that a checkpoint existed by then, to be checked without this database.
create table anchor_proof (
  id          uuid        not null primary key,
  name        varchar(64) not null,
  size        bigint      not null,
  note        text        not null,
  proof       mediumblob  not null,
  anchored_at datetime(6) not null,
  key ix_anchor_proof (name, size)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
