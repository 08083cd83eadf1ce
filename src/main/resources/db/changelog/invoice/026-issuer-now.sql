--liquibase formatted sql

--changeset kartei:invoice-issuer-now
-- Which of them the school is now: whoever changes the school changes this in the same transaction, so that documents need not look.
create table invoice_issuer_now (
    id        tinyint not null primary key,
    issuer_id bigint  not null,
    constraint ck_invoice_issuer_now check (id = 1),
    constraint fk_invoice_issuer_now foreign key (issuer_id) references invoice_issuer (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-issuer-now-row
create temporary table school as
select s.*, sha2(concat_ws(char(31 using utf8mb4), name, street, postcode, city, country, email, tax_number, vat_id, iban, bic, contact,
    phone), 256) digest
from (select coalesce(max(if(name = 'school.name', value, null)), '') name,
        coalesce(max(if(name = 'school.street', value, null)), '') street,
        coalesce(max(if(name = 'school.postcode', value, null)), '') postcode,
        coalesce(max(if(name = 'school.city', value, null)), '') city,
        coalesce(max(if(name = 'school.country', value, null)), 'DE') country,
        coalesce(max(if(name = 'school.email', value, null)), '') email,
        coalesce(max(if(name = 'school.taxNumber', value, null)), '') tax_number,
        coalesce(max(if(name = 'school.vatId', value, null)), '') vat_id,
        regexp_replace(coalesce(max(if(name = 'school.iban', value, null)), ''), '[[:space:]]', '') iban,
        trim(coalesce(max(if(name = 'school.bic', value, null)), '')) bic,
        trim(coalesce(max(if(name = 'school.contact', value, null)), '')) contact,
        trim(coalesce(max(if(name = 'school.phone', value, null)), '')) phone
    from setting) s;
insert ignore into invoice_issuer (name, street, postcode, city, country, email, tax_number, vat_id, iban, bic, contact, phone, digest)
select name, street, postcode, city, country, email, tax_number, vat_id, iban, bic, contact, phone, digest from school;
insert into invoice_issuer_now select 1, i.id from invoice_issuer i join school s on s.digest = i.digest;
drop temporary table school;

--changeset kartei:invoice-run-done
-- How many of a run are issued and left is asked twice a second while it runs.
create index ix_invoice_run_done on invoice_run_customer (run_id, invoice_id, customer_id);
