-- Files that a colleague has attached to an answer and not sent, sealed with their customer's key.
create table draft_file (
  id         bigint          not null auto_increment primary key,
  ticket_id  bigint          not null,
  login      varchar(64)     not null,
  name       varbinary(2000) not null,
  media_type varchar(127)    not null,
  size       bigint          not null,
  kept_at    datetime(6)     not null,
  key ix_draft_file (ticket_id, login),
  constraint fk_draft_file_ticket foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Contents are sealed in pieces of one MiB, each bound to its place.
create table draft_file_piece (
  draft_file_id bigint     not null,
  place         int        not null,
  content       mediumblob not null,
  primary key (draft_file_id, place),
  constraint fk_piece_draft_file foreign key (draft_file_id) references draft_file (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
