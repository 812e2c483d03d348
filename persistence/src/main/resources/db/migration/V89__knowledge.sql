-- Articles that anybody may read: no personal data.
create table article_category (
  id         bigint       not null auto_increment primary key,
  version    bigint       not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table article_category_name (
  category_id bigint      not null,
  language    varchar(35) not null,
  name        varchar(80) not null,
  primary key (category_id, language),
  constraint fk_category_name foreign key (category_id) references article_category (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table article (
  id          bigint       not null auto_increment primary key,
  slug        varchar(80)  not null,
  category_id bigint       not null,
  -- The language that the others are translated from.
  source      varchar(35)  not null,
  archived    boolean      not null,
  -- How often somebody said that it answered their question; nothing of who.
  answered    bigint       not null,
  version     bigint       not null,
  unique key ux_article_slug (slug),
  constraint fk_article_category foreign key (category_id) references article_category (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Every version of every language, who wrote it and when. Never changed but by being published.
create table article_text (
  id          bigint       not null auto_increment primary key,
  article_id  bigint       not null,
  language    varchar(35)  not null,
  number      int          not null,
  title       varchar(200) not null,
  body        mediumtext   not null,
  -- The version of the source that a translation was made from.
  source_number int        null,
  author      varchar(64)  not null,
  written_at  datetime(6)  not null,
  published   boolean      not null,
  unique key ux_article_text (article_id, language, number),
  constraint fk_article_text foreign key (article_id) references article (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
