-- Where a recipient is, on what terms it gets people's data, and as whom it calls the interface.
alter table recipient
  add column country        varchar(2)    not null default '',
  add column client         varchar(64)   null,
  add column certified      boolean       not null default false,
  -- The jurisdiction's purposes for which it gets data, with commas; none for all of its kind.
  add column purposes       varchar(1000) not null default '',
  add column contract       varchar(400)  null,
  add column categories     varchar(1000) null,
  add column sub_processors varchar(1000) null,
  add unique key ux_recipient_client (client);

-- What lets data go to a recipient in a third country; the newest counts, the others are history.
create table transfer_safeguard (
  id           uuid          not null primary key,
  recipient_id uuid          not null,
  kind         varchar(16)   not null,
  -- The module of the clauses, or the derogation, as the regulation pack names it.
  instrument   varchar(64)   not null,
  signed_on    date          null,
  findings     varchar(4000) not null,
  protects     boolean       not null,
  review_by    date          not null,
  recorded_by  varchar(64)   not null,
  recorded_at  datetime(6)   not null,
  key ix_transfer_safeguard (recipient_id, recorded_at),
  constraint fk_transfer_safeguard foreign key (recipient_id) references recipient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Decisions on adequacy that have fallen, whatever the regulation pack says: `id` is law/country.
create table fallen_adequacy (
  id        varchar(80)   not null primary key,
  reason    varchar(1000) not null,
  fallen_by varchar(64)   not null,
  fallen_at datetime(6)   not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The register of transfers: what went or was held back, day by day.
create table transfer_count (
  day          date        not null,
  recipient_id uuid        not null,
  flow         varchar(16) not null,
  ground       varchar(32) not null,
  permitted    boolean     not null,
  times        bigint      not null,
  first_at     datetime(6) not null,
  last_at      datetime(6) not null,
  primary key (day, recipient_id, flow, ground),
  constraint fk_transfer_count foreign key (recipient_id) references recipient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
