--liquibase formatted sql

--changeset kartei:merge-survivor-revision
-- What the survivor was before the merge: undoing it takes the other one's data out of the survivor's past as well. Merges from before this have none.
alter table customer_merge add column survivor_revision_before bigint null;
