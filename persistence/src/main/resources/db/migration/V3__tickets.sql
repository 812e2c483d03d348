create table ticket (
  id           bigint        not null auto_increment primary key,
  person_id    uuid          not null,
  subject      varbinary(4000) not null,
  channel      varchar(16)   not null,
  status       varchar(16)   not null,
  priority     varchar(16)   not null,
  assignee     varchar(64)   null,
  language     varchar(35)   null,
  related_to   bigint        null,
  created_at   datetime(6)   not null,
  updated_at   datetime(6)   not null,
  version      bigint        not null,
  constraint fk_ticket_person foreign key (person_id) references person (id),
  constraint fk_ticket_related foreign key (related_to) references ticket (id),
  key ix_ticket_person (person_id),
  key ix_ticket_status (status, updated_at, id),
  key ix_ticket_updated (updated_at, id),
  key ix_ticket_assignee (assignee, status, updated_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table ticket_tag (
  ticket_id bigint      not null,
  tag       varchar(64) not null,
  primary key (ticket_id, tag),
  key ix_ticket_tag (tag, ticket_id),
  constraint fk_ticket_tag_ticket foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table message (
  id            bigint       not null auto_increment primary key,
  ticket_id     bigint       not null,
  kind          varchar(16)  not null,
  author        varchar(64)  null,
  text          mediumblob   not null,
  html          mediumblob   null,
  -- Keyed hash of the mail's Message-ID, for threading; the header itself is sealed.
  mail_id_hash  binary(32)   null,
  mail_id       varbinary(2000) null,
  delivery      varchar(16)  not null,
  attempts      int          not null,
  next_attempt  datetime(6)  null,
  failure       varchar(255) null,
  created_at    datetime(6)  not null,
  version       bigint       not null,
  constraint fk_message_ticket foreign key (ticket_id) references ticket (id),
  key ix_message_ticket (ticket_id, id),
  key ix_message_mail (mail_id_hash),
  key ix_message_delivery (delivery, next_attempt)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table attachment (
  id           bigint       not null auto_increment primary key,
  message_id   bigint       not null,
  name         varbinary(2000) not null,
  media_type   varchar(127) not null,
  size         bigint       not null,
  content_id   varbinary(2000) null,
  constraint fk_attachment_message foreign key (message_id) references message (id),
  key ix_attachment_message (message_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Contents are sealed in pieces of one MiB, each bound to its place.
create table attachment_piece (
  attachment_id bigint     not null,
  place         int        not null,
  content       mediumblob not null,
  primary key (attachment_id, place),
  constraint fk_piece_attachment foreign key (attachment_id) references attachment (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
