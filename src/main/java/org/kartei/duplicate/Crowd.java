package org.kartei.duplicate;

/**
 * Something that so many customers share that they are not compared one by one.
 *
 * @param value the e-mail, phone or birthday itself; or number and name of one of them
 * @param isFurther whether the value is one of them, because nobody has the shared thing as the first of its kind
 */
public record Crowd(Reason reason, String value, long customers, boolean isFurther) {}
