-- The register of requests. What is personal in it is only the sealed address, which goes when the
-- request is closed; a key of the request's own id seals it, so that a stranger needs no record.
create table rights_request (
  id            uuid           not null primary key,
  person_id     uuid           null,
  type          varchar(64)    not null,
  regulation    varchar(64)    not null,
  fulfilment    varchar(16)    not null,
  country       char(2)        not null,
  region        varchar(3)     null,
  language      varchar(35)    not null,
  channel       varchar(16)    not null,
  filed_by      varchar(64)    null,
  status        varchar(24)    not null,
  outcome       varchar(24)    null,
  -- The law's ground, if it was refused.
  refusal       varchar(64)    null,
  -- Each clock with its due date, citation and counted steps, as they were when the request came.
  clocks        mediumtext     not null,
  address       varbinary(2000) null,
  -- Keyed hash, for the limit of requests per address and to honour an opt-out.
  address_hash  binary(32)     null,
  details       mediumblob     null,
  received_at   datetime(6)    not null,
  filed_at      datetime(6)    not null,
  -- When the person was told that it arrived.
  acknowledged_at datetime(6)  null,
  confirmed_at  datetime(6)    null,
  closed_at     datetime(6)    null,
  -- Who works on it, until when that is believed, and how far they have come (percent).
  lease_until   datetime(6)    null,
  lease_holder  uuid           null,
  progress      int            not null,
  -- The outbox's letter that must be gone before the key may go.
  last_letter   uuid           null,
  -- Id of the evidence that closed it.
  receipt       uuid           null,
  attempts      int            not null,
  erased        varchar(2000)  not null,
  export_ready  boolean        not null,
  key_destroyed boolean        not null,
  version       bigint         not null,
  key ix_rights_request_person (person_id),
  key ix_rights_request_address (address_hash, filed_at),
  key ix_rights_request_work (status, lease_until),
  key ix_rights_request_key (key_destroyed, closed_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Only a hash of the token is kept: who reads the table can't follow a link.
create table single_use_link (
  token_hash  binary(32)   not null primary key,
  request_id  uuid         not null,
  purpose     varchar(16)  not null,
  expires_at  datetime(6)  not null,
  used_at     datetime(6)  null,
  key ix_single_use_link_request (request_id),
  constraint fk_single_use_link_request foreign key (request_id) references rights_request (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Finished exports, sealed with the person's key in pieces of one MiB.
create table rights_export_piece (
  rights_export_id uuid       not null,
  place            int        not null,
  content          mediumblob not null,
  primary key (rights_export_id, place)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
