-- Who said it, if not the customer; and whom a mail named beside us, sealed as the customer's.
alter table message
  add column person_id uuid null,
  add column copied    blob null,
  add key ix_message_person (person_id);

-- Answers that also went to somebody else, each copy sealed with that person's key.
create table message_copy (
  id           bigint         not null auto_increment primary key,
  message_id   bigint         not null,
  ticket_id    bigint         not null,
  person_id    uuid           not null,
  address      varbinary(2000) null,
  copied_by    varchar(64)    not null,
  delivery     varchar(16)    not null,
  attempts     int            not null,
  next_attempt datetime(6)    null,
  failure      varchar(255)   null,
  created_at   datetime(6)    not null,
  version      bigint         not null,
  unique key ux_message_copy (message_id, person_id),
  key ix_message_copy_ticket (ticket_id),
  key ix_message_copy_person (person_id),
  key ix_message_copy_delivery (delivery, next_attempt),
  constraint fk_message_copy_message foreign key (message_id) references message (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
