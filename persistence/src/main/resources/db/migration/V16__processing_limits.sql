-- What may not be done with a person's data since they used a right: one row for each use.
create table processing_limit (
  id         uuid        not null primary key,
  person_id  uuid        not null,
  request_id uuid        not null,
  stopped    varchar(16) not null,
  since      datetime(6) not null,
  -- The person is told before a restriction is lifted, so the end may lie ahead.
  ends_at    datetime(6) null,
  unique key ux_processing_limit (request_id, stopped),
  key ix_processing_limit_person (person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
