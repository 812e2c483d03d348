-- Answers that are written once and used often: no personal data, placeholders instead.
create table canned_reply (
  id         bigint       not null auto_increment primary key,
  name       varchar(80)  not null,
  language   varchar(35)  not null,
  text       text         not null,
  -- What becomes of the ticket when it is sent.
  status     varchar(16)  null,
  priority   varchar(16)  null,
  tags       varchar(400) not null,
  version    bigint       not null,
  unique key ux_canned_reply (name, language)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
