-- What people are told: one version of one topic in one language. The topic is the privacy notice
-- as a whole, or what is said when consent for one purpose is asked for.
create table notice (
  id            uuid         not null primary key,
  topic         varchar(64)  not null,
  number        int          not null,
  language      varchar(16)  not null,
  title         varchar(200) not null,
  -- Whether consents to earlier versions end with it.
  material      boolean      not null,
  state         varchar(16)  not null,
  author        varchar(64)  not null,
  changed_at    datetime(6)  not null,
  approved_by   varchar(64)  null,
  approved_at   datetime(6)  null,
  sent_back     varchar(1000) null,
  published_at  datetime(6)  null,
  superseded_at datetime(6)  null,
  version       bigint       not null,
  unique key ux_notice (topic, number, language)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What a text says of each element that the law wants.
create table notice_element (
  notice_id uuid        not null,
  name      varchar(64) not null,
  words     mediumtext  not null,
  primary key (notice_id, name),
  constraint fk_notice_element_notice foreign key (notice_id) references notice (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Only ever added to; what was chosen last for a purpose and channel counts.
create table consent_entry (
  seq         bigint      not null auto_increment primary key,
  id          uuid        not null,
  person_id   uuid        not null,
  purpose     varchar(64) not null,
  -- Empty where the purpose is decided for all channels at once.
  channel     varchar(16) not null,
  act         varchar(16) not null,
  acted_at    datetime(6) not null,
  recorded_at datetime(6) not null,
  notice_id   uuid        null,
  shown       varchar(40) null,
  source      varchar(16) not null,
  given_by    varchar(16) not null,
  recorded_by varchar(80) not null,
  receipt     uuid        null,
  unique key ux_consent_entry_id (id),
  key ix_consent_entry_person (person_id, purpose, channel, seq),
  constraint fk_consent_entry_notice foreign key (notice_id) references notice (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
