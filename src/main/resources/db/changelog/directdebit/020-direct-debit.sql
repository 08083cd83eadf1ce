--liquibase formatted sql

--changeset kartei:mandate
-- What a customer has signed so that we may collect. Once money was collected by it, nothing but its end changes.
create table mandate (
    id              bigint       not null auto_increment primary key,
    version         int          not null default 0,
    customer_id     bigint       null,
    customer_number bigint       not null,
    reference       varchar(35)  not null,
    holder          varchar(70)  not null,
    iban            varchar(34)  not null,
    bic             varchar(11)  not null,
    kind            varchar(10)  not null,
    signed_on       date         not null,
    revoked_on      date         null,
    created_at      datetime(6)  not null,
    staff_id        bigint       null,
    staff_name      varchar(200) not null,
    constraint uq_mandate_reference unique (reference),
    key ix_mandate_customer (customer_id, id),
    constraint ck_mandate_kind check (kind in ('RECURRENT', 'ONE_OFF', 'LAST')),
    constraint fk_mandate_customer foreign key (customer_id) references customer (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:direct-debit
-- A collection as the bank gets it: the creditor as it was then, so that its file is always the same.
create table direct_debit (
    id            bigint         not null auto_increment primary key,
    message_id    varchar(35)    not null,
    collected_on  date           not null,
    creditor_name varchar(70)    not null,
    creditor_iban varchar(34)    not null,
    creditor_bic  varchar(11)    not null,
    creditor_id   varchar(35)    not null,
    items         int            not null,
    total         decimal(19, 2) not null,
    created_at    datetime(6)    not null,
    staff_id      bigint         null,
    staff_name    varchar(200)   not null,
    constraint uq_direct_debit_message unique (message_id),
    key ix_direct_debit_collected (collected_on)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:direct-debit-item
-- An invoice waits in at most one collection: held_invoice_id is unique, and null once the money came or the item came back.
create table direct_debit_item (
    id              bigint         not null auto_increment primary key,
    direct_debit_id bigint         not null,
    position        int            not null,
    invoice_id      bigint         not null,
    held_invoice_id bigint         null,
    mandate_id      bigint         not null,
    amount          decimal(19, 2) not null,
    sequence        varchar(4)     not null,
    end_to_end_id   varchar(35)    not null,
    state           varchar(10)    not null default 'COLLECTED',
    payment_id      bigint         null,
    returned_on     date           null,
    reason          varchar(500)   not null default '',
    constraint uq_direct_debit_item unique (direct_debit_id, position),
    constraint uq_direct_debit_item_held unique (held_invoice_id),
    constraint uq_direct_debit_item_end_to_end unique (end_to_end_id),
    key ix_direct_debit_item_mandate (mandate_id),
    constraint ck_direct_debit_item_amount check (amount > 0),
    constraint ck_direct_debit_item_sequence check (sequence in ('FRST', 'RCUR', 'FNAL', 'OOFF')),
    constraint ck_direct_debit_item_state check (state in ('COLLECTED', 'PAID', 'RETURNED')),
    constraint ck_direct_debit_item_held check ((state = 'COLLECTED') = (held_invoice_id is not null)),
    constraint ck_direct_debit_item_paid check (state <> 'PAID' or payment_id is not null),
    constraint ck_direct_debit_item_returned check ((state = 'RETURNED') = (returned_on is not null)),
    constraint fk_direct_debit_item_debit foreign key (direct_debit_id) references direct_debit (id),
    constraint fk_direct_debit_item_invoice foreign key (invoice_id) references invoice (id),
    constraint fk_direct_debit_item_mandate foreign key (mandate_id) references mandate (id),
    constraint fk_direct_debit_item_payment foreign key (payment_id) references payment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
