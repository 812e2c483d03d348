-- Data Rights Protocol 1.0: the key of each pair of authorized agent and this house (2.05), as a hash.
create table agent_token (
  agent_id   varchar(64) not null primary key,
  token_hash binary(32)  not null,
  -- Of the signed message that asked for it: an older one, or the same again, gets no new token.
  issued_at  datetime(6) not null,
  version    bigint      not null,
  unique key ux_agent_token_hash (token_hash)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What an agent sent; of the person it holds nothing.
create table agent_request (
  id               uuid         not null primary key,
  agent_id         varchar(64)  not null,
  -- The agent's own name for it.
  agent_request_id varchar(128) null,
  -- SHA-256 of the signed message: the same again is the same request.
  message_hash     binary(32)   not null,
  received_at      datetime(6)  not null,
  -- The request that it became; or else the reason for which it became none.
  request_id       uuid         null,
  denial           varchar(24)  null,
  -- Where the agent wants to be told of changes (2.03), what it knows, and when to look again.
  status_callback  varchar(500) null,
  told             varchar(200) null,
  look_at          datetime(6)  null,
  tries            int          not null,
  unique key ux_agent_request_message (message_hash),
  unique key ux_agent_request_request (request_id),
  key ix_agent_request_look (look_at),
  constraint fk_agent_request_request foreign key (request_id) references rights_request (id)
    on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
