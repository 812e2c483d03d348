-- Which notice a person was told of: once for each text. The link to it stands below each letter.
create table notice_told (
  person_id uuid        not null,
  notice_id uuid        not null,
  told_at   datetime(6) not null,
  receipt   uuid        null,
  primary key (person_id, notice_id),
  constraint fk_notice_told_notice foreign key (notice_id) references notice (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- To find what is over by time.
alter table consent_entry
  add key ix_consent_entry_act (purpose, act, acted_at);
