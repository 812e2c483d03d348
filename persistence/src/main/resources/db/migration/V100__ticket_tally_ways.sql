-- A list that is narrowed is counted by what narrows it. None of these columns changes with a count.
create index ix_ticket_tally_urgency on ticket_tally (urgency);
create index ix_ticket_tally_assignee on ticket_tally (assignee);
create index ix_ticket_tally_team on ticket_tally (team_id);
create index ix_ticket_tally_region on ticket_tally (region);
create index ix_ticket_tally_tongue on ticket_tally (tongue);
