-- What colleagues have typed and not sent, one for each ticket and colleague.
create table draft (
  id        bigint      not null auto_increment primary key,
  ticket_id bigint      not null,
  login     varchar(64) not null,
  text      mediumblob  not null,
  kept_at   datetime(6) not null,
  unique key ux_draft (ticket_id, login),
  constraint fk_draft_ticket foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
