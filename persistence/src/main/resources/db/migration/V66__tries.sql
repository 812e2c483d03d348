-- How often somebody tried lately, counted for the whole cluster. Who it was is a keyed hash that
-- differs from span to span; no address is kept.
create table try_count (
  who     binary(32)  not null primary key,
  ends_at datetime(6) not null,
  tries   int         not null,
  key ix_try_count_ends (ends_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
