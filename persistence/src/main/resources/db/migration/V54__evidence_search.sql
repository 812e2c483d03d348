-- Who did it, read out of the leaf, so that the log can be searched by it. The indexes end in the
-- order of the timeline and don't hold log_index: giving an entry its place changes none of them.
alter table evidence_entry
  add column actor varchar(190) as (json_value(convert(leaf using utf8mb4), '$.actor')) virtual;

create index ix_evidence_entry_time on evidence_entry (occurred_at, seq);
create index ix_evidence_entry_kind_time on evidence_entry (kind, occurred_at, seq);
create index ix_evidence_entry_actor_time on evidence_entry (actor, occurred_at, seq);
