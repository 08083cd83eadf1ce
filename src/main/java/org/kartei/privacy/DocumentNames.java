package org.kartei.privacy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which names the documents of a copy stand in its ZIP file: such that every system unpacks them below the folder,
 * each once, whatever they were called.
 */
final class DocumentNames {

    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cntrl}<>:\"|?*]");
    private static final Pattern END = Pattern.compile("[. ]+$"); // Windows drops them; of ".." nothing is left

    /** Devices, whatever follows the dot. */
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    /** @param path as the module calls it, with slashes between folders */
    String take(String path) {
        String safe = Arrays.stream(path.split("[/\\\\]"))
                .map(DocumentNames::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        String name = safe.isEmpty() ? "document" : safe;
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
        String free = name;
        for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
            free = name.substring(0, end) + " (" + next + ")" + name.substring(end);
        }
        return free;
    }

    private static String part(String typed) {
        String part = END.matcher(NOT_ALLOWED.matcher(typed).replaceAll("_"))
                .replaceAll("")
                .strip();
        return RESERVED.matcher(part).matches() ? "_" + part : part;
    }
}
