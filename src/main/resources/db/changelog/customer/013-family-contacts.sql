--liquibase formatted sql

--changeset kartei:customer-family-contacts
-- Phones and e-mails of the family as typed, for the search texts that are made of the row.
alter table customer add column family_contacts text not null default '';

--changeset kartei:family-contact
-- The same as rows, by which they are found: a household's entry for each participant who has one of its own. They go and
-- move with the membership. The fold is as in contact; of a phone it is made with the customer's country.
create table family_contact (
    customer_id    bigint       not null,
    participant_id bigint       not null,
    kind           varchar(10)  not null,
    fold           varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (customer_id, participant_id, kind),
    key ix_family_contact_fold (kind, fold, customer_id),
    constraint fk_family_contact_member foreign key (customer_id, participant_id)
        references household_member (customer_id, participant_id) on delete cascade on update cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
