-- A role that somebody asked for, for an account: it counts once somebody else agrees.
create table role_grant (
  id         uuid        not null primary key,
  login      varchar(64) not null,
  role       varchar(32) not null,
  asked_by   varchar(64) not null,
  asked_at   datetime(6) not null,
  granted    boolean     null,
  decided_by varchar(64) null,
  decided_at datetime(6) null,
  version    bigint      not null,
  key ix_role_grant_open (decided_at, asked_at),
  constraint fk_role_grant_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A campaign in which officers look at who has what; it is over once all its items are decided.
create table access_review (
  id        uuid        not null primary key,
  begun_at  datetime(6) not null,
  due_at    datetime(6) not null,
  key ix_access_review_begun (begun_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table access_review_item (
  id         uuid        not null primary key,
  review_id  uuid        not null,
  login      varchar(64) not null,
  role       varchar(32) not null,
  kept       boolean     null,
  decided_by varchar(64) null,
  decided_at datetime(6) null,
  version    bigint      not null,
  unique key ux_access_review_item (review_id, login, role),
  constraint fk_access_review_item_review foreign key (review_id) references access_review (id),
  constraint fk_access_review_item_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
