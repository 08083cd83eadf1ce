--liquibase formatted sql

--changeset kartei:invoice-tax-rate
-- Which rates stand on documents is asked without reading them all.
create index ix_invoice_tax_rate on invoice_tax (category, percent);
