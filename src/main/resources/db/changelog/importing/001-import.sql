--liquibase formatted sql

--changeset kartei:customer-import-seq
create sequence customer_import_seq start with 1 increment by 50 nocache;
