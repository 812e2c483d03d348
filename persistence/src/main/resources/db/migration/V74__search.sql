-- Keyed hashes of the words of subjects (message 0) and messages. Clustered by token, so that who has
-- a word is one range, the newest at its end; positions are not kept. Whose they are says the ticket.
create table search_token (
  token      bigint  not null,
  ticket_id  bigint  not null,
  message_id bigint  not null,
  weight     tinyint not null,
  primary key (token, ticket_id, message_id),
  key ix_search_token_place (ticket_id, message_id)
) engine = InnoDB;

-- By which version of the analysis a message was indexed; 0 for not at all.
alter table message add column indexed smallint not null default 0;
create index ix_message_indexed on message (indexed);
