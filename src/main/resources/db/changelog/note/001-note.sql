--liquibase formatted sql

--changeset kartei:note-seq
create sequence note_seq start with 1 increment by 50 nocache;

--changeset kartei:note
-- place is the order by hand within a customer, from 0 without gaps; it changes only while the customer's row is locked.
create table note (
    id              bigint       not null primary key,
    version         int          not null,
    customer_id     bigint       not null,
    place           int          not null,
    origin          varchar(20)  not null,
    title           varchar(200) not null,
    text            text         not null,
    follow_up       date         null,
    done_at         datetime(6)  null,
    done_by         varchar(200) null,
    written_at      datetime(6)  not null,
    written_by      varchar(200) not null,
    key ix_note_customer (customer_id, place),
    key ix_note_follow_up (follow_up),
    constraint fk_note_customer foreign key (customer_id) references customer (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:note-staff
create table note_staff (
    note_id  bigint not null,
    staff_id bigint not null,
    primary key (note_id, staff_id),
    key ix_note_staff_staff (staff_id),
    constraint fk_note_staff_note foreign key (note_id) references note (id) on delete cascade,
    constraint fk_note_staff_staff foreign key (staff_id) references staff (id)
) engine = InnoDB;
