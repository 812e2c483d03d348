-- Colleagues who look after the same tickets. A colleague in no team sees all that their roles allow.
create table team (
  id         uuid         not null primary key,
  name       varchar(60)  not null,
  -- ISO 3166-1 alpha-2 in upper case, and primary tags of BCP 47 in lower case, each sorted and
  -- apart by blanks; empty for all.
  regions    varchar(800) not null,
  languages  varchar(400) not null,
  created_at datetime(6)  not null,
  closed_at  datetime(6)  null,
  version    bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table team_member (
  team_id uuid        not null,
  login   varchar(64) not null,
  primary key (team_id, login),
  key ix_team_member_login (login, team_id),
  constraint fk_team_member_team foreign key (team_id) references team (id),
  constraint fk_team_member_login foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
