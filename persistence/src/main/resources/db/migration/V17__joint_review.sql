-- What colleagues note at a person; a regulation pack says which notes ask for care.
create table person_mark (
  id        uuid        not null primary key,
  person_id uuid        not null,
  mark      varchar(64) not null,
  set_by    varchar(64) not null,
  set_at    datetime(6) not null,
  unique key ux_person_mark (person_id, mark)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A request that compliance and legal decide together: for which notes, and since when.
create table joint_review (
  request_id uuid         not null primary key,
  reasons    varchar(400) not null,
  opened_at  datetime(6)  not null,
  closed_at  datetime(6)  null,
  constraint fk_joint_review_request foreign key (request_id) references rights_request (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table review_vote (
  id         uuid        not null primary key,
  request_id uuid        not null,
  capacity   varchar(16) not null,
  login      varchar(64) not null,
  granted    boolean     not null,
  -- The law's ground, if it is not granted.
  ground     varchar(64) null,
  -- The reasons, sealed with the request's key.
  words      mediumblob  null,
  voted_at   datetime(6) not null,
  version    bigint      not null,
  -- Each capacity once, and each by somebody else.
  unique key ux_review_vote_capacity (request_id, capacity),
  unique key ux_review_vote_login (request_id, login),
  constraint fk_review_vote_review foreign key (request_id) references joint_review (request_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Who was told that a clock runs out: once for each clock and stage.
create table clock_notice (
  request_id uuid        not null,
  clock      varchar(64) not null,
  stage      varchar(16) not null,
  sent_at    datetime(6) not null,
  primary key (request_id, clock, stage),
  constraint fk_clock_notice_request foreign key (request_id) references rights_request (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
