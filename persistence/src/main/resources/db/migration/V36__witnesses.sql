-- What outsiders said of a checkpoint: a witness's cosignature line, or that it is anchored. The
-- root stands here too, lest what was said of one tree be shown under another of the same size.
create table log_attestation (
  size        bigint        not null,
  kind        varchar(16)   not null,
  name        varchar(255)  not null,
  root        varchar(44)   not null,
  line        varchar(1000) null,
  attested_at datetime(6)   not null,
  primary key (size, kind, name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- As a witness: the last checkpoint of each other log that was cosigned. Whoever cosigns locks the
-- row first, so that no two histories are ever cosigned.
create table witnessed_log (
  origin      varchar(255) not null primary key,
  size        bigint       not null,
  note        text         null,
  cosigned_at datetime(6)  null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- As a log: how far each of its witnesses has come, and when it is asked again.
create table cosigner (
  name          varchar(255) not null primary key,
  seen_size     bigint       not null,
  cosigned_size bigint       not null,
  cosigned_root varchar(44)  null,
  cosigned_at   datetime(6)  null,
  behind_since  datetime(6)  null,
  attempts      int          not null,
  next_try      datetime(6)  not null,
  problem       varchar(32)  null,
  status_code   int          null,
  version       bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A checkpoint that does not extend what was seen before. Both are kept: signed by the same log,
-- together they prove that it has two histories.
create table witness_alarm (
  id           uuid         not null primary key,
  side         varchar(16)  not null,
  name         varchar(255) not null,
  seen_size    bigint       not null,
  seen_note    text         null,
  offered_size bigint       not null,
  offered_note text         not null,
  raised_at    datetime(6)  not null,
  ended_at     datetime(6)  null,
  key ix_witness_alarm (side, name, ended_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
