-- Rules: what sets them off, which tickets they are for, and what they do. No personal data.
create table automation_rule (
  id           bigint        not null auto_increment primary key,
  name         varchar(50)   not null,
  active       boolean       not null,
  place        int           not null,
  cause        varchar(16)   not null,
  -- How long a rule of time waits.
  minutes      int           not null,
  -- Which tickets, as in view_terms.
  statuses     varchar(80)   not null,
  priority     varchar(16)   null,
  assignee     varchar(64)   null,
  unassigned   boolean       not null,
  tag          varchar(64)   null,
  team_id      uuid          null,
  channel      varchar(16)   null,
  tongue       varchar(8)    null,
  region       char(2)       null,
  -- What becomes of them; null stays as it is, an empty text is nobody, no team.
  to_status    varchar(16)   null,
  to_priority  varchar(16)   null,
  to_assignee  varchar(64)   null,
  to_team      varchar(36)   null,
  tags_added   varchar(1400) not null,
  tags_removed varchar(1400) not null,
  note         text          null,
  -- The name of a canned reply.
  reply        varchar(80)   null,
  changed_by   varchar(64)   not null,
  changed_at   datetime(6)   not null,
  -- The ticket on which it acted too often and was therefore switched off.
  stopped_on   bigint        null,
  removed_at   datetime(6)   null,
  -- Up to this number tickets were looked at that there were before a rule of time.
  looked_to    bigint        not null,
  version      bigint        not null,
  key ix_automation_rule (active, cause)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What happened and is yet to be held against the rules.
create table rule_event (
  id          bigint       not null auto_increment primary key,
  ticket_id   bigint       not null,
  what        varchar(120) not null,
  -- The one rule whose time has come; null for all.
  rule_id     bigint       null,
  -- What it all began with, and how many rules lie between.
  origin      uuid         not null,
  depth       int          not null,
  attempts    int          not null,
  happened_at datetime(6)  not null,
  -- Whoever works on it has it until then.
  free_at     datetime(6)  not null,
  key ix_rule_event_free (free_at, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- When the time of a rule comes for a ticket; null once it has come.
create table rule_due (
  rule_id   bigint      not null,
  ticket_id bigint      not null,
  -- Since when the ticket is as the rule wants it; null as long as nobody has looked.
  since     datetime(6) null,
  due_at    datetime(6) null,
  primary key (rule_id, ticket_id),
  key ix_rule_due_due (due_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What rules did, or why not.
create table rule_log (
  id        bigint       not null auto_increment primary key,
  rule_id   bigint       not null,
  ticket_id bigint       not null,
  event_id  bigint       not null,
  origin    uuid         not null,
  outcome   varchar(16)  not null,
  -- One in a line.
  effects   text         not null,
  logged_at datetime(6)  not null,
  unique key ux_rule_log (event_id, rule_id),
  key ix_rule_log_rule (rule_id, id),
  key ix_rule_log_ticket (ticket_id, id),
  key ix_rule_log_origin (origin),
  key ix_rule_log_at (logged_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Null for tickets that were there before: since their last change.
alter table ticket add column status_since datetime(6) null;
