package org.kartei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The results as they are printed and written. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();

    void chapter(String title, String note) {
        add("");
        add("## " + title);
        add("");
        if (!note.isEmpty()) {
            add(note);
            add("");
        }
    }

    void columns(String... names) {
        add("| " + String.join(" | ", names) + " |");
        add("|" + "---|".repeat(names.length));
    }

    void row(Object... cells) {
        var row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        add(row.toString());
    }

    /** The last cell of a row with a goal. */
    String verdict(String what, boolean isReached) {
        if (!isReached) {
            misses.add(what);
        }
        return isReached ? "reached" : "**missed**";
    }

    void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        chapter("Misses", misses.isEmpty() ? "None." : "");
        misses.forEach(miss -> add("- " + miss));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
