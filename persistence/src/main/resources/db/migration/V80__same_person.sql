-- Records of the same human. Each keeps its own key; a link goes with either of them.
create table person_link (
  id           bigint       not null auto_increment primary key,
  one_id       uuid         not null,
  other_id     uuid         not null,
  linked_by    varchar(64)  not null,
  linked_at    datetime(6)  not null,
  -- Somebody in compliance made sure: only then one record's copy holds the other's data.
  confirmed_by varchar(64)  null,
  confirmed_at datetime(6)  null,
  version      bigint       not null,
  unique key ux_person_link (one_id, other_id),
  key ix_person_link_other (other_id),
  constraint fk_person_link_one foreign key (one_id) references person (id),
  constraint fk_person_link_other foreign key (other_id) references person (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Keyed hashes of what is alike in records of the same human; unlike person_index not unique.
create table person_likeness (
  person_id uuid        not null,
  kind      varchar(16) not null,
  hash      binary(32)  not null,
  primary key (person_id, kind),
  key ix_person_likeness (kind, hash),
  constraint fk_person_likeness_person foreign key (person_id) references person (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Which other records of the same human a request covers. Null: somebody has to decide it.
create table rights_record (
  request_id uuid        not null,
  person_id  uuid        not null,
  covered    boolean     null,
  decided_by varchar(64) null,
  decided_at datetime(6) null,
  primary key (request_id, person_id),
  key ix_rights_record_person (person_id),
  constraint fk_rights_record_request foreign key (request_id) references rights_request (id)
    on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
