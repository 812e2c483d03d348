-- A mailbox that is read over IMAP. Only the instance that holds the lease works on it.
create table mailbox (
  name        varchar(190) not null primary key,
  holder      varchar(64)  null,
  lease_until datetime(6)  null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row per mail taken in: its place on the server and its fingerprint can each come only once.
create table received_mail (
  id           bigint       not null auto_increment primary key,
  mailbox      varchar(190) not null,
  uid_validity bigint       not null,
  uid          bigint       not null,
  -- Keyed hash over Message-ID, sender and words; null once the person is erased.
  fingerprint  binary(32)   null,
  outcome      varchar(16)  not null,
  person_id    uuid         null,
  ticket_id    bigint       null,
  -- What is known of a mail that is too large to be fetched: it lies in quarantine.
  quarantined_id uuid       null,
  received_at  datetime(6)  not null,
  unique key ux_received_place (mailbox, uid_validity, uid),
  unique key ux_received_fingerprint (mailbox, fingerprint),
  key ix_received_person (person_id, received_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A mail that could not be taken in; its id is also the id of the data key made for it alone.
create table quarantined_mail (
  id          uuid         not null primary key,
  mailbox     varchar(190) not null,
  reason      varchar(32)  not null,
  person_id   uuid         null,
  state       varchar(16)  not null,
  received_at datetime(6)  not null,
  handled_at  datetime(6)  null,
  handled_by  varchar(64)  null,
  version     bigint       not null,
  key ix_quarantined_state (state, received_at),
  key ix_quarantined_person (person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table quarantined_mail_piece (
  quarantined_mail_id uuid       not null,
  place               int        not null,
  content             mediumblob not null,
  primary key (quarantined_mail_id, place),
  constraint fk_piece_quarantined foreign key (quarantined_mail_id) references quarantined_mail (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Letters that belong to no ticket. `person_id` names the data key that seals them.
create table outbox_letter (
  id           uuid            not null primary key,
  person_id    uuid            not null,
  recipient    varbinary(2000) not null,
  subject      varbinary(4000) not null,
  text         mediumblob      null,
  html         mediumblob      null,
  language     varchar(35)     null,
  state        varchar(16)     not null,
  attempts     int             not null,
  next_attempt datetime(6)     null,
  failure      varchar(255)    null,
  created_at   datetime(6)     not null,
  sent_at      datetime(6)     null,
  version      bigint          not null,
  key ix_outbox_state (state, next_attempt),
  key ix_outbox_person (person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
