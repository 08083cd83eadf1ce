package org.kartei.settings;

/** Something of the school is another than it was. */
public record SchoolChanged() {}
