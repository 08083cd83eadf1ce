package org.kartei.duplicate;

/**
 * Something that so many customers share that they are not compared one by one.
 *
 * @param value the e-mail, phone or birthday itself
 */
public record Crowd(Reason reason, String value, long customers) {}
