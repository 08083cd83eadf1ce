--liquibase formatted sql

--changeset kartei:participant-identity
-- A participant becomes somebody of its own; until now it was a line of one customer's family.
alter table participant
    drop foreign key fk_participant_customer,
    drop primary key,
    add column id bigint not null auto_increment primary key first;

--changeset kartei:household-member
-- Which customers a participant belongs to. position is the order by hand within a customer, from 0 without gaps; it
-- changes only while the customer's row is locked. payer_of repeats the participant where this customer is who pays
-- unless something else is said: so there is never more than one.
create table household_member (
    customer_id    bigint not null,
    participant_id bigint not null,
    position       int    not null,
    payer_of       bigint null,
    primary key (customer_id, participant_id),
    constraint ck_household_member_payer check (payer_of is null or payer_of = participant_id)
) engine = InnoDB;

--changeset kartei:household-member-of-before
insert ignore into household_member (customer_id, participant_id, position, payer_of)
select customer_id, id, position, id from participant;

--changeset kartei:participant-of-its-own
alter table participant
    drop column customer_id,
    drop column position,
    modify id bigint not null,
    add column version int not null default 0 after id,
    add column phone varchar(200) not null default '',
    add column email varchar(254) not null default '',
    add column notes text not null default '',
    add column changed_by varchar(200) not null default '';

--changeset kartei:household-member-keys
alter table household_member
    add key ix_household_member_participant (participant_id),
    add constraint uq_household_member_payer unique (payer_of),
    add constraint fk_household_member_customer foreign key (customer_id) references customer (id) on delete cascade,
    add constraint fk_household_member_participant foreign key (participant_id) references participant (id);

--changeset kartei:participant-seq splitStatements:true
-- Hibernate takes blocks of 50 that end with the value it is given.
set @first = (select coalesce(max(id) + 50, 1) from participant);
execute immediate concat('create sequence if not exists participant_seq start with ', @first, ' increment by 50 nocache');
