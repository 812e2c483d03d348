-- What tickets have besides what every ticket has. The fields themselves are about nobody.
create table ticket_field (
  id          bigint       not null auto_increment primary key,
  kind        varchar(16)  not null,
  personal    boolean      not null,
  -- One language in a line: its tag, a blank, the words.
  names       text         not null,
  helps       text         not null,
  -- One in a line.
  choices     text         not null,
  asked       boolean      not null,
  place       int          not null,
  -- Whether a ticket ever had something in it: then its kind and whether it is personal stay.
  used        boolean      not null,
  archived_at datetime(6)  null,
  version     bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What a ticket has in one of them. Only one of plain and sealed is there.
create table ticket_field_value (
  id         bigint        not null auto_increment primary key,
  ticket_id  bigint        not null,
  field_id   bigint        not null,
  plain      varchar(4000) null,
  sealed     mediumblob    null,
  -- The merge that brought it; null once somebody has said it here.
  brought_by bigint        null,
  version    bigint        not null,
  unique key ux_ticket_field_value (ticket_id, field_id),
  key ix_ticket_field_value_brought (brought_by),
  constraint fk_ticket_field_value_ticket foreign key (ticket_id) references ticket (id),
  constraint fk_ticket_field_value_field foreign key (field_id) references ticket_field (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
