-- Which ticket stands for one that was merged.
alter table ticket
  add column merged_into bigint null after related_to,
  add constraint fk_ticket_merged foreign key (merged_into) references ticket (id),
  add key ix_ticket_related (related_to);

-- Messages that went from one ticket into another, and what is needed to give them back.
create table ticket_move (
  id          bigint      not null auto_increment primary key,
  kind        varchar(8)  not null,
  source      bigint      not null,
  target      bigint      not null,
  -- Where the two stood before.
  source_was  varchar(16) not null,
  target_was  varchar(16) not null,
  login       varchar(64) not null,
  moved_at    datetime(6) not null,
  undone_at   datetime(6) null,
  key ix_move_source (source, undone_at),
  key ix_move_target (target, undone_at),
  constraint fk_move_source foreign key (source) references ticket (id),
  constraint fk_move_target foreign key (target) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table moved_message (
  move_id    bigint not null,
  message_id bigint not null,
  primary key (move_id, message_id),
  key ix_moved_message (message_id),
  constraint fk_moved_message_move foreign key (move_id) references ticket_move (id),
  constraint fk_moved_message_message foreign key (message_id) references message (id)
) engine = InnoDB;

-- Tags that the surviving ticket did not have before.
create table moved_tag (
  move_id bigint      not null,
  tag     varchar(64) not null,
  primary key (move_id, tag),
  constraint fk_moved_tag_move foreign key (move_id) references ticket_move (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Tickets that belong together, whoever's they are; the lesser number first.
create table ticket_link (
  lesser  bigint not null,
  greater bigint not null,
  primary key (lesser, greater),
  key ix_link_greater (greater),
  constraint fk_link_lesser foreign key (lesser) references ticket (id),
  constraint fk_link_greater foreign key (greater) references ticket (id)
) engine = InnoDB;
