-- Entries that wait, in the order of recording. A unique key doesn't end in the primary key, so
-- that the one over log_index alone would sort all that waits for each batch.
create index ix_evidence_entry_waiting on evidence_entry (log_index, seq);
