--liquibase formatted sql

--changeset kartei:document-logo
-- Pictures as they are printed; versions of the template share them.
create table document_logo (
    id      bigint     not null auto_increment primary key,
    digest  char(64)   character set ascii collate ascii_bin not null,
    picture mediumblob not null,
    width   smallint   not null,
    height  smallint   not null,
    constraint uq_document_logo unique (digest)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:document-template
-- How documents look from a day on. Rows are only added: issued documents name theirs.
create table document_template (
    id         bigint       not null auto_increment primary key,
    valid_from date         not null,
    accent     char(7)      character set ascii collate ascii_bin not null,
    logo_id    bigint       null,
    saved_at   datetime(6)  not null,
    staff_id   bigint       null,
    staff_name varchar(200) not null,
    key ix_document_template_day (valid_from, id),
    constraint ck_document_template_accent check (accent regexp '^#[0-9a-f]{6}$'),
    constraint fk_document_template_logo foreign key (logo_id) references document_logo (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:document-text
-- What a version says besides the facts; kind is empty for the footer of all letters.
create table document_text (
    template_id bigint        not null,
    kind        varchar(20)   character set ascii collate ascii_bin not null,
    place       varchar(20)   character set ascii collate ascii_bin not null,
    language    char(2)       character set ascii collate ascii_bin not null,
    text        varchar(1000) not null,
    primary key (template_id, kind, place, language),
    constraint fk_document_text_template foreign key (template_id) references document_template (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:document-template-first
-- As documents looked before there was a choice.
insert into document_template (id, valid_from, accent, saved_at, staff_name)
values (1, '1970-01-01', '#1c2422', '1970-01-02 00:00:00', '');
