--liquibase formatted sql

--changeset kartei:invoice-series
-- The last number of a series in a year. Its row stays locked until the issuing transaction ends, so that no number is missing.
create table invoice_series (
    series      varchar(12) not null,
    year        int         not null,
    last_number bigint      not null,
    primary key (series, year)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice
-- A draft may change and go. What is issued never changes again but for what was paid and whether it was cancelled.
create table invoice (
    id              bigint         not null auto_increment primary key,
    version         int            not null default 0,
    kind            varchar(12)    not null,
    state           varchar(12)    not null,
    number          varchar(40)    null,
    currency        char(3)        not null,
    customer_id     bigint         null,
    customer_number bigint         not null,
    recipient_name  varchar(1000)  not null default '',
    recipient       varchar(4000)  not null default '',
    language        varchar(2)     not null,
    issued_on       date           null,
    due_on          date           null,
    remark          varchar(2000)  not null,
    lines_total     decimal(19, 2) not null,
    voucher_total   decimal(19, 2) not null,
    credit_total    decimal(19, 2) not null,
    total           decimal(19, 2) not null,
    paid            decimal(19, 2) not null default 0,
    open_amount     decimal(19, 2) not null default 0,
    cancels_id      bigint         null,
    created_at      datetime(6)    not null,
    staff_id        bigint         null,
    staff_name      varchar(200)   not null,
    constraint uq_invoice_number unique (number),
    constraint uq_invoice_cancels unique (cancels_id),
    key ix_invoice_customer (customer_id, id),
    key ix_invoice_issued (issued_on),
    key ix_invoice_due (due_on),
    key ix_invoice_total (total),
    key ix_invoice_open (open_amount),
    constraint ck_invoice_kind check (kind in ('INVOICE', 'CANCELLATION')),
    constraint ck_invoice_state check (state in ('DRAFT', 'ISSUED', 'PARTLY_PAID', 'PAID', 'CANCELLED')),
    constraint ck_invoice_number check ((state = 'DRAFT') = (number is null) and (state = 'DRAFT') = (issued_on is null)),
    constraint ck_invoice_total check (total = lines_total - voucher_total - credit_total),
    constraint ck_invoice_open check (open_amount = if(state in ('DRAFT', 'CANCELLED'), 0, total - paid)),
    constraint ck_invoice_cancels check ((kind = 'CANCELLATION') = (cancels_id is not null)),
    constraint fk_invoice_customer foreign key (customer_id) references customer (id) on delete set null,
    constraint fk_invoice_cancels foreign key (cancels_id) references invoice (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-line
create table invoice_line (
    invoice_id       bigint         not null,
    position         int            not null,
    kind             varchar(10)    not null,
    text             varchar(1000)  not null,
    quantity         decimal(12, 3) not null,
    unit_price       decimal(19, 2) not null,
    standing_percent decimal(5, 2)  not null,
    discount_percent decimal(5, 2)  not null,
    discount         decimal(19, 2) not null,
    gross            decimal(19, 2) not null,
    vat_category     varchar(20)    not null,
    vat_percent      decimal(5, 2)  not null,
    vat_reason       varchar(500)   not null,
    supplied_from    date           null,
    supplied_until   date           null,
    primary key (invoice_id, position),
    constraint fk_invoice_line_invoice foreign key (invoice_id) references invoice (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-tax
create table invoice_tax (
    invoice_id bigint         not null,
    position   int            not null,
    category   varchar(20)    not null,
    percent    decimal(5, 2)  not null,
    reason     varchar(500)   not null,
    gross      decimal(19, 2) not null,
    vat        decimal(19, 2) not null,
    primary key (invoice_id, position),
    constraint fk_invoice_tax_invoice foreign key (invoice_id) references invoice (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-voucher
-- Which vouchers an invoice uses; until it is issued the amount is what they would take off.
create table invoice_voucher (
    invoice_id bigint         not null,
    position   int            not null,
    voucher_id bigint         not null,
    code       varchar(40)    not null,
    amount     decimal(19, 2) not null,
    effect     varchar(12)    not null,
    taxed_at   decimal(5, 2)  null,
    primary key (invoice_id, position),
    constraint uq_invoice_voucher unique (invoice_id, voucher_id),
    constraint fk_invoice_voucher_invoice foreign key (invoice_id) references invoice (id),
    constraint fk_invoice_voucher_voucher foreign key (voucher_id) references voucher (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:payment
-- Only ever appended; a wrong one is reversed by another one, once.
create table payment (
    id          bigint         not null auto_increment primary key,
    invoice_id  bigint         not null,
    amount      decimal(19, 2) not null,
    way         varchar(20)    not null,
    paid_on     date           not null,
    note        varchar(500)   not null,
    reverses_id bigint         null,
    recorded_at datetime(6)    not null,
    staff_id    bigint         null,
    staff_name  varchar(200)   not null,
    key ix_payment_invoice (invoice_id, id),
    constraint uq_payment_reverses unique (reverses_id),
    constraint ck_payment_amount check (amount <> 0),
    constraint fk_payment_invoice foreign key (invoice_id) references invoice (id),
    constraint fk_payment_reverses foreign key (reverses_id) references payment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
