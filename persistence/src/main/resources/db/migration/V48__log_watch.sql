-- What the log's own watch found last: one row, which also keeps two instances from watching at once.
create table log_watch (
  id         tinyint      not null primary key,
  checked_at datetime(6)  null,
  entries    bigint       not null default 0,
  -- What does not hold, in words without personal data; null while all holds.
  fault      varchar(300) null,
  fault_at   datetime(6)  null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into log_watch (id) values (1);
