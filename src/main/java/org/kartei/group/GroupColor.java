package org.kartei.group;

/** The colours that a group's badge can have; each is readable in light and dark. */
public enum GroupColor {
    BLUE,
    PURPLE,
    AMBER,
    GREEN,
    RED,
    TEAL,
    GREY
}
