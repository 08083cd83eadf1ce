package org.kartei.ownfield;

/** Keeps the values; the module of the customers implements it. */
public interface OwnFieldColumns {

    /** Makes room for values. May be done again; commits whatever runs. */
    void make(int slot, OwnFieldKind kind);

    /** Takes the room away again. */
    void drop(int slot, OwnFieldKind kind);

    /** Whether something that every customer has is called so, in any of our languages. */
    boolean isBuiltIn(String name);

    /** Whether any customer has a value. */
    boolean hasValues(OwnField field);
}
