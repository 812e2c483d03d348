-- One row once the sample data were written, or found to be unwanted among real tickets.
create table sample_data (
  id         tinyint     not null primary key,
  decided_at datetime(6) not null
) engine = InnoDB default charset = utf8mb4;
