-- A second factor at the door. The secret itself is in no table: it is derived from the seed with a
-- key of the jurisdiction.
alter table staff_member
  add column passcode_seed  binary(16)  null,
  add column passcode_since datetime(6) null,
  -- The time step whose passcode was used last: none counts twice.
  add column passcode_step  bigint      not null default 0;

create table recovery_code (
  login     varchar(64) not null,
  code_hash binary(32)  not null,
  used_at   datetime(6) null,
  primary key (login, code_hash),
  constraint fk_recovery_code_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Who is signed in where. A visit without its row is over, on every instance at once.
create table staff_visit (
  id        uuid         not null primary key,
  login     varchar(64)  not null,
  client    varchar(64)  not null,
  began_at  datetime(6)  not null,
  last_seen datetime(6)  not null,
  key ix_staff_visit_login (login, last_seen),
  constraint fk_staff_visit_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
