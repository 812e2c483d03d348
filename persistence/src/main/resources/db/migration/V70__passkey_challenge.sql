-- What a passkey signed last, as SHA-256: a device that counts no signatures tells nothing by which
-- the same answer, given again at another instance, would be known.
alter table staff_passkey
  add column last_challenge binary(32) null;
