-- Each text of a regulation pack that was ever accepted, and whether open requests were counted
-- anew with it.
create table pack_version (
  file         varchar(128) not null,
  sha256       char(64)     not null,
  content      mediumtext   not null,
  accepted_at  datetime(6)  not null,
  recounted_at datetime(6)  null,
  primary key (file, sha256),
  key ix_pack_version_accepted (file, accepted_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What moved when a pack changed.
create table moved_clock (
  id         uuid        not null primary key,
  request_id uuid        not null,
  clock      varchar(64) not null,
  due_before datetime(6) not null,
  due_after  datetime(6) not null,
  moved_at   datetime(6) not null,
  key ix_moved_clock_at (moved_at),
  constraint fk_moved_clock_request foreign key (request_id) references rights_request (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
