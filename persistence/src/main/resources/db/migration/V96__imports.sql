-- Tickets that are brought from another system: the uploaded file, how far its import is, what was
-- refused, and what came from where. The file lies sealed, with a key of its own.
create table ticket_import (
  id           uuid         not null primary key,
  login        varchar(64)  not null,
  kind         varchar(16)  not null,
  -- Under this name the numbers of the other system are its own.
  source       varchar(40)  not null,
  state        varchar(16)  not null,
  -- Null once the file is gone.
  file_key     uuid         null,
  size         bigint       not null,
  received     bigint       not null,
  slices       int          not null,
  sha256       varchar(64)  null,
  -- Which column of a table holds what: part=number, with blanks between.
  mapping      varchar(400) not null,
  total        bigint       not null,
  seen         bigint       not null,
  tickets      bigint       not null,
  messages     bigint       not null,
  people       bigint       not null,
  skipped      bigint       not null,
  refused      bigint       not null,
  uploaded_at  datetime(6)  not null,
  started_at   datetime(6)  null,
  ended_at     datetime(6)  null,
  attempts     int          not null,
  lease_until  datetime(6)  null,
  lease_holder uuid         null,
  version      bigint       not null,
  key ix_import_state (state, lease_until)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table import_slice_piece (
  import_slice_id varchar(48) not null,
  place           int         not null,
  content         mediumblob  not null,
  primary key (import_slice_id, place)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- No personal data: the place in the file, a number of the other system, and why.
create table import_refusal (
  id        bigint      not null auto_increment primary key,
  import_id uuid        not null,
  place     bigint      not null,
  source_id varchar(40) null,
  reason    varchar(16) not null,
  constraint fk_refusal_import foreign key (import_id) references ticket_import (id),
  key ix_refusal_import (import_id, place)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Keyed hashes of what the tickets and mails were called there: each is brought once.
create table imported_ticket (
  id          bigint      not null auto_increment primary key,
  source_hash binary(32)  not null,
  import_id   uuid        not null,
  ticket_id   bigint      not null,
  person_id   uuid        not null,
  last_at     datetime(6) not null,
  unique key ux_imported_source (source_hash),
  constraint fk_imported_import foreign key (import_id) references ticket_import (id),
  key ix_imported_import (import_id, person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
