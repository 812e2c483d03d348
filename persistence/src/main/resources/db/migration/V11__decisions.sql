-- More time, taken once and for one of the law's reasons; and who decided, since somebody else must
-- look at an appeal.
alter table rights_request
  add extended_at      datetime(6) null,
  add extension_reason varchar(64) null,
  add decided_by       varchar(64) null,
  add appeal_of        uuid        null,
  -- While a refusal can be appealed against, the request still knows whom it is from.
  add kept_until       datetime(6) null,
  -- Since when the person is asked for more, and how many days such waiting has taken before.
  add asked_at         datetime(6) null,
  add days_waited      bigint      not null default 0,
  -- A refusal is appealed against once.
  add unique key ux_rights_request_appeal (appeal_of),
  add constraint fk_rights_request_appeal foreign key (appeal_of) references rights_request (id);
