package org.kartei.customer;

/** Archived customers keep their file, but are not offered for anything new. */
public enum CustomerStatus {
    ACTIVE,
    ARCHIVED
}
