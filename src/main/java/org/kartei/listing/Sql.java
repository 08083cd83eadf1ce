package org.kartei.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement in the making: its text and what fills its question marks, always together. */
public final class Sql {

    private final StringBuilder text;
    private final List<Object> args = new ArrayList<>();

    public Sql(String text, Object... args) {
        this.text = new StringBuilder(text);
        this.args.addAll(Arrays.asList(args));
    }

    public Sql add(String more, Object... moreArgs) {
        text.append(more);
        args.addAll(Arrays.asList(moreArgs));
        return this;
    }

    public Sql add(Sql more) {
        text.append(more.text);
        args.addAll(more.args);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Object[] args() {
        return args.toArray();
    }
}
