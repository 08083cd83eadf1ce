--liquibase formatted sql

--changeset kartei:voucher-batch
create table voucher_batch (
    id         bigint       not null auto_increment primary key,
    name       varchar(80)  not null,
    made_at    datetime(6)  not null,
    staff_name varchar(200) not null,
    constraint uq_voucher_batch_name unique (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:voucher
-- The code is kept without hyphens. The rest changes only by an update that finds enough, in the transaction of its movement.
create table voucher (
    id                bigint         not null auto_increment primary key,
    code              varchar(32)    not null,
    kind              varchar(10)    not null,
    currency          char(3)        not null,
    worth             decimal(19, 2) not null,
    rest              decimal(19, 2) null,
    valid_from        date           not null,
    valid_until       date           null,
    max_uses          int            null,
    uses              int            not null default 0,
    once_per_customer boolean        not null,
    purpose           varchar(10)    not null,
    vat_rate          decimal(5, 4)  null,
    customer_id       bigint         null,
    origin            varchar(10)    not null,
    origin_name       varchar(80)    not null,
    origin_path       varchar(200)   not null,
    batch_id          bigint         null,
    remark            varchar(500)   not null,
    blocked_reason    varchar(500)   null,
    created_at        datetime(6)    not null,
    staff_id          bigint         null,
    staff_name        varchar(200)   not null,
    constraint uq_voucher_code unique (code),
    key ix_voucher_customer (customer_id),
    key ix_voucher_batch (batch_id),
    key ix_voucher_origin (origin_name),
    key ix_voucher_worth (worth),
    key ix_voucher_rest (rest),
    key ix_voucher_from (valid_from),
    key ix_voucher_until (valid_until),
    key ix_voucher_uses (uses),
    constraint ck_voucher_kind check (kind in ('AMOUNT', 'PERCENT')),
    constraint ck_voucher_worth check (worth > 0 and (kind = 'AMOUNT' or worth <= 100)),
    constraint ck_voucher_rest check (if(kind = 'AMOUNT', rest is not null and rest >= 0 and rest <= worth, rest is null)),
    constraint ck_voucher_days check (valid_until is null or valid_until >= valid_from),
    constraint ck_voucher_uses check (uses >= 0 and (max_uses is null or uses <= max_uses)),
    constraint ck_voucher_most check (max_uses is null or max_uses > 0),
    constraint ck_voucher_purpose check (purpose = 'MULTI' or (purpose = 'SINGLE' and kind = 'AMOUNT')),
    constraint ck_voucher_vat check (if(purpose = 'SINGLE', vat_rate is not null and vat_rate >= 0 and vat_rate < 1, vat_rate is null)),
    constraint fk_voucher_customer foreign key (customer_id) references customer (id) on delete set null,
    constraint fk_voucher_batch foreign key (batch_id) references voucher_batch (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:voucher-movement
-- Only ever appended. What is redeemed for one document is redeemed once, and settled once: given back, or made credit.
create table voucher_movement (
    id              bigint         not null auto_increment primary key,
    voucher_id      bigint         not null,
    kind            varchar(10)    not null,
    amount          decimal(19, 2) not null,
    rest            decimal(19, 2) null,
    customer_id     bigint         null,
    customer_number bigint         null,
    source          varchar(20)    not null,
    source_name     varchar(80)    not null,
    source_path     varchar(200)   not null,
    redemption_id   bigint         null,
    recorded_at     datetime(6)    not null,
    staff_id        bigint         null,
    staff_name      varchar(200)   not null,
    key ix_voucher_movement_voucher (voucher_id, id),
    key ix_voucher_movement_source (source, source_name),
    key ix_voucher_movement_customer (customer_id),
    constraint uq_voucher_movement_source unique (voucher_id, source, source_name, kind),
    constraint uq_voucher_movement_settled unique (redemption_id),
    constraint ck_voucher_movement_kind check (case kind
        when 'REDEEMED' then amount > 0 and redemption_id is null
        when 'RETURNED' then amount < 0 and redemption_id is not null
        when 'CREDITED' then amount = 0 and redemption_id is not null
        else false end),
    constraint ck_voucher_movement_rest check (rest >= 0),
    constraint fk_voucher_movement_voucher foreign key (voucher_id) references voucher (id),
    constraint fk_voucher_movement_redemption foreign key (redemption_id) references voucher_movement (id),
    constraint fk_voucher_movement_customer foreign key (customer_id) references customer (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
