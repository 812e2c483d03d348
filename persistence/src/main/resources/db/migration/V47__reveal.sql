-- Each time a colleague saw personal data unmasked, or asked to. What was seen is not in here.
create table reveal (
  id          uuid          not null primary key,
  login       varchar(64)   not null,
  role        varchar(32)   not null,
  person_id   uuid          not null,
  ticket      bigint        not null,
  what        varchar(16)   not null,
  purpose     varchar(16)   not null,
  -- In the colleague's words, sealed with the person's key.
  reason      varbinary(4000) null,
  state       varchar(16)   not null,
  asked_at    datetime(6)   not null,
  shown_at    datetime(6)   null,
  seconds     int           not null,
  -- What was unusual about it, separated by blanks.
  alerts      varchar(100)  not null,
  broke_glass boolean       not null,
  -- Until when somebody else must have looked at it.
  review_due  datetime(6)   null,
  decided_by  varchar(64)   null,
  decided_at  datetime(6)   null,
  key ix_reveal_login (login, shown_at),
  key ix_reveal_person (person_id, shown_at),
  key ix_reveal_open (decided_at, asked_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
