--liquibase formatted sql

--changeset kartei:invoice-run
-- Many invoices that say the same, for chosen customers. Whoever has none of it yet gets it when the run goes on.
create table invoice_run (
    id            bigint        not null auto_increment primary key,
    title         varchar(1000) not null,
    remark        varchar(2000) not null,
    due_days      int           not null,
    with_standing boolean       not null,
    with_credit   boolean       not null,
    customers     int           not null,
    created_at    datetime(6)   not null,
    staff_id      bigint        null,
    staff_name    varchar(200)  not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-run-line
create table invoice_run_line (
    run_id           bigint         not null,
    position         int            not null,
    kind             varchar(10)    not null,
    text             varchar(1000)  not null,
    quantity         decimal(12, 3) not null,
    unit_price       decimal(19, 2) not null,
    standing_percent decimal(5, 2)  not null,
    discount_percent decimal(5, 2)  not null,
    discount         decimal(19, 2) not null,
    vat_category     varchar(20)    not null,
    vat_percent      decimal(5, 2)  not null,
    vat_reason       varchar(500)   not null,
    supplied_from    date           null,
    supplied_until   date           null,
    primary key (run_id, position),
    constraint fk_invoice_run_line_run foreign key (run_id) references invoice_run (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-run-customer
create table invoice_run_customer (
    id          bigint not null auto_increment primary key,
    run_id      bigint not null,
    position    int    not null,
    customer_id bigint null,
    invoice_id  bigint null,
    constraint uq_invoice_run_position unique (run_id, position),
    constraint uq_invoice_run_customer unique (customer_id, run_id),
    constraint uq_invoice_run_invoice unique (invoice_id),
    constraint fk_invoice_run_customer_run foreign key (run_id) references invoice_run (id),
    constraint fk_invoice_run_customer_customer foreign key (customer_id) references customer (id) on delete set null,
    constraint fk_invoice_run_customer_invoice foreign key (invoice_id) references invoice (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
