create table staff_member (
  login           varchar(64)  not null primary key,
  display_name    varchar(200) not null,
  password_hash   varchar(400) not null,
  active          boolean      not null,
  failed_attempts int          not null,
  locked_until    datetime(6)  null,
  -- Grows whenever all running visits must end: new password, other roles, deactivation.
  epoch           int          not null,
  created_at      datetime(6)  not null,
  last_sign_in    datetime(6)  null,
  version         bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table staff_role (
  login varchar(64) not null,
  role  varchar(32) not null,
  primary key (login, role),
  constraint fk_staff_role_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row to queue at: of several instances that start together one creates the first accounts.
create table staff_bootstrap (
  id tinyint not null primary key
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into staff_bootstrap (id) values (1);
