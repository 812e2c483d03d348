-- Everywhere texts are equal only if they are the same letter for letter (utf8mb4_bin): a tag, a login
-- or a client that differs by an accent or by case is another one.
-- One data key per person, wrapped by the jurisdiction's key-encryption key.
-- Destroying a key empties `wrapped`; the row stays so that what it sealed reads as erased.
create table data_key (
  id           uuid          not null primary key,
  wrapped      varbinary(255) null,
  wrapped_by   varchar(64)   not null,
  created_at   datetime(6)   not null,
  destroyed_at datetime(6)   null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
