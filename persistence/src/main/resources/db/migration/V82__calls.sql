-- Which telephone of the house rings when a colleague calls somebody.
create table staff_extension (
  login     varchar(64) not null primary key,
  extension varchar(32) not null,
  constraint fk_staff_extension_member foreign key (login) references staff_member (login)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
