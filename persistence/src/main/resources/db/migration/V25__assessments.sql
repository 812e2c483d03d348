-- Assessments of what processing for a purpose means for people; the newest counts.
create table impact_assessment (
  id            uuid          not null primary key,
  purpose       varchar(64)   not null,
  number        int           not null,
  -- What speaks for it: law/trigger, with commas.
  triggers      text          not null,
  processing    text          not null,
  risks         text          not null,
  measures      text          not null,
  advice        text          not null,
  state         varchar(16)   not null,
  author        varchar(64)   not null,
  changed_at    datetime(6)   not null,
  sent_back     varchar(1000) null,
  outcome       varchar(16)   null,
  decided_by    varchar(64)   null,
  decided_at    datetime(6)   null,
  review_by     date          null,
  receipt       uuid          null,
  consulted_at  datetime(6)   null,
  extended      boolean       not null,
  answered_at   datetime(6)   null,
  answer        text          null,
  permitted     boolean       not null,
  version       bigint        not null,
  unique key ux_impact_assessment (purpose, number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
