-- What was done, in the order in which it was recorded. An entry waits (log_index is null) until
-- the sequencer gives it its place in the Merkle log; from then on its row never changes.
create table evidence_entry (
  seq         bigint       not null auto_increment primary key,
  id          uuid         not null,
  log_index   bigint       null,
  kind        varchar(64)  not null,
  occurred_at datetime(6)  not null,
  -- Canonical JSON, hashed as it stands: facts and a salted commitment, no personal data.
  leaf        blob         not null,
  unique key ux_evidence_entry_id (id),
  unique key ux_evidence_entry_log_index (log_index),
  key ix_evidence_entry_kind (kind, log_index)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The facts of the leaves once more, to find entries by them.
create table evidence_fact (
  entry_seq bigint       not null,
  name      varchar(64)  not null,
  value     varchar(255) not null,
  primary key (entry_seq, name),
  key ix_evidence_fact_value (name, value, entry_seq),
  constraint fk_evidence_fact_entry foreign key (entry_seq) references evidence_entry (seq)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Whom an entry is about and, sealed with their key, the salt and the details behind its
-- commitment. Erasing the person deletes the row; the entry in the log is then noise.
create table evidence_opening (
  entry_seq bigint     not null primary key,
  person_id uuid       not null,
  opening   mediumblob null,
  key ix_evidence_opening_person (person_id),
  constraint fk_evidence_opening_entry foreign key (entry_seq) references evidence_entry (seq)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The tree as C2SP tlog-tiles: up to 256 hashes of 32 bytes; tiles only ever grow.
create table log_tile (
  level      tinyint unsigned not null,
  tile_index bigint           not null,
  hashes     varbinary(8192)  not null,
  primary key (level, tile_index)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Every checkpoint that was signed; none may contradict an earlier one.
create table log_checkpoint (
  size      bigint      not null primary key,
  note      text        not null,
  signed_at datetime(6) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row: the fence. Who appends locks it first.
create table log_state (
  id   tinyint not null primary key,
  size bigint  not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into log_state (id, size) values (1, 0);
