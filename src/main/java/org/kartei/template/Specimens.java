package org.kartei.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;

/** What documents of some kinds look like, before there is one; told by whoever prints them. */
public interface Specimens {

    Set<DocumentKind> kinds();

    /** Writes a made-up one as PDF. */
    void write(DocumentKind kind, Template template, Locale language, OutputStream out) throws IOException;
}
