create table person (
  id            uuid           not null primary key,
  name          varbinary(2000) null,
  email         varbinary(2000) null,
  phone         varbinary(500) null,
  country       char(2)        null,
  region        varchar(3)     null,
  language      varchar(35)    null,
  created_at    datetime(6)    not null,
  erased_at     datetime(6)    null,
  version       bigint         not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Keyed hashes of e-mail addresses and telephone numbers: exact search without the plain value.
create table person_index (
  person_id uuid          not null,
  kind      varchar(16)   not null,
  hash      binary(32)    not null,
  primary key (kind, hash),
  constraint fk_person_index_person foreign key (person_id) references person (id),
  key ix_person_index_person (person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
