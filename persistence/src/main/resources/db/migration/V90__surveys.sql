-- How satisfied people were with how a ticket was solved. One row for each ticket at most.
create table survey (
  id          uuid         not null primary key,
  ticket_id   bigint       not null,
  person_id   uuid         not null,
  state       varchar(16)  not null,
  -- What the figures are counted by, as it was when the ticket was solved.
  language    varchar(35)  null,
  team        varchar(80)  null,
  due_at      datetime(6)  not null,
  sent_at     datetime(6)  null,
  answered_at datetime(6)  null,
  score       tinyint      null,
  comment     mediumblob   null,
  version     bigint       not null,
  unique key ux_survey_ticket (ticket_id),
  key ix_survey_person (person_id, sent_at),
  key ix_survey_due (state, due_at),
  key ix_survey_answered (answered_at),
  constraint fk_survey_ticket foreign key (ticket_id) references ticket (id),
  constraint fk_survey_person foreign key (person_id) references person (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
