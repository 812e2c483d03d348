-- Passkeys (WebAuthn). What is kept of one is public: it checks signatures and makes none.
alter table staff_member
  -- What an account's passkeys call it: random, so that it tells nothing to whoever finds one.
  add column user_handle binary(32) null,
  add unique key ux_staff_member_handle (user_handle);

create table staff_passkey (
  id            uuid            not null primary key,
  login         varchar(64)     not null,
  name          varchar(64)     not null,
  credential_id varbinary(1023) not null,
  public_key    varbinary(2048) not null,
  -- Grows with each signature where the device counts; a smaller one comes from a copy.
  sign_count    bigint          not null,
  made_at       datetime(6)     not null,
  last_used     datetime(6)     null,
  unique key ux_staff_passkey_credential (credential_id),
  key ix_staff_passkey_login (login, made_at),
  constraint fk_staff_passkey_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
