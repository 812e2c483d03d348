-- Whose a ticket is, and what a team's remit asks of it: unsealed, at most as precise as a country,
-- forgotten with the person.
--
-- Lists of wide remits walk ix_ticket_updated and soon have enough; those of narrow ones, which
-- would walk far, are merged from ix_ticket_team and ix_ticket_assignee.
alter table ticket
  add column team_id uuid       null after assignee,
  add column region  char(2)    null after language,
  add column tongue  varchar(8) null after region,
  add constraint fk_ticket_team foreign key (team_id) references team (id),
  add key ix_ticket_team (team_id, region, tongue);

update ticket t join person p on p.id = t.person_id
  set t.region = p.country,
      t.tongue = nullif(nullif(lower(substring_index(t.language, '-', 1)), ''), 'und');
