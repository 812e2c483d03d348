-- Somebody who confirmed a request must still show that they are the person: how often they tried,
-- and whether they did. What they enter is compared and kept nowhere.
create table identity_check (
  request_id uuid        not null primary key,
  tries      int         not null,
  opened_at  datetime(6) not null,
  closed_at  datetime(6) null,
  -- The colleague who made sure in another way.
  vouched_by varchar(64) null,
  version    bigint      not null,
  constraint fk_identity_check_request foreign key (request_id) references rights_request (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
