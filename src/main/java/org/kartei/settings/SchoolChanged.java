package org.kartei.settings;

/** The school was saved; something of it may be another than before. */
public record SchoolChanged() {}
