-- Until when a colleague has read a ticket.
create table ticket_reading (
  login     varchar(64) not null,
  ticket_id bigint      not null,
  read_at   datetime(6) not null,
  primary key (login, ticket_id),
  constraint fk_reading_ticket foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Who wants to know what is said in a ticket.
create table ticket_watcher (
  ticket_id bigint      not null,
  login     varchar(64) not null,
  primary key (ticket_id, login),
  constraint fk_watcher_ticket foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Who did not watch the surviving ticket before.
create table moved_watcher (
  move_id bigint      not null,
  login   varchar(64) not null,
  primary key (move_id, login),
  constraint fk_moved_watcher_move foreign key (move_id) references ticket_move (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What a colleague should look at. It names tickets, messages and colleagues, and says nothing.
create table news (
  id         bigint      not null auto_increment primary key,
  login      varchar(64) not null,
  kind       varchar(12) not null,
  ticket_id  bigint      not null,
  author     varchar(64) null,
  told_at    datetime(6) not null,
  read_at    datetime(6) null,
  key ix_news_login (login, read_at, told_at),
  key ix_news_told (told_at),
  constraint fk_news_ticket foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Below whose answers it stands: a colleague's or a team's, in one language.
create table signature (
  id       bigint        not null auto_increment primary key,
  login    varchar(64)   null,
  team_id  uuid          null,
  language varchar(35)   not null,
  text     varchar(1000) not null,
  version  bigint        not null,
  unique key ux_signature_login (login, language),
  unique key ux_signature_team (team_id, language),
  constraint fk_signature_team foreign key (team_id) references team (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
