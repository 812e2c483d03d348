-- Colleagues whom a provider of OpenID Connect knows: no password is theirs, and what names them is
-- the issuer and its subject (OpenID Connect Core 1.0, 5.7), never a login or an address.
alter table staff_member
  modify password_hash varchar(400) null,
  add issuer  varchar(255) null,
  add subject varchar(255) null,
  add unique key uq_staff_member_subject (issuer, subject);

-- The provider's session, if it began there, by which the provider can end the visit.
alter table staff_visit
  add provider_session varchar(255) null,
  add key ix_staff_visit_session (provider_session);
