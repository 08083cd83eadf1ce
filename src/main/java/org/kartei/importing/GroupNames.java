package org.kartei.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.shared.Folded;

/** Reads names of customer groups out of one cell; a name may itself contain the comma or semicolon between them. */
final class GroupNames {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|\\n]\\s*");

    private final Map<String, GroupId> known = new HashMap<>();

    GroupNames(List<Group> groups) {
        groups.forEach(group -> add(group.name(), group.id()));
    }

    void add(String name, GroupId id) {
        known.put(Folded.plain(name), id);
    }

    /** @param unknown names that no group has */
    record Read(Set<GroupId> groups, List<String> unknown) {}

    Read read(String cell) {
        var groups = new LinkedHashSet<GroupId>();
        var unknown = new ArrayList<String>();
        List<int[]> pieces = pieces(cell);
        int piece = 0;
        while (piece < pieces.size()) {
            int last = longestKnown(cell, pieces, piece);
            if (last < 0) {
                last = piece;
                String name = cell.substring(pieces.get(piece)[0], pieces.get(piece)[1])
                        .strip();
                if (!name.isEmpty()) {
                    unknown.add(name);
                }
            } else {
                groups.add(java.util.Objects.requireNonNull(find(cell, pieces, piece, last)));
            }
            piece = last + 1;
        }
        return new Read(groups, unknown);
    }

    private int longestKnown(String cell, List<int[]> pieces, int from) {
        for (int to = pieces.size() - 1; to >= from; to--) {
            if (find(cell, pieces, from, to) != null) {
                return to;
            }
        }
        return -1;
    }

    private @Nullable GroupId find(String cell, List<int[]> pieces, int from, int to) {
        return known.get(Folded.plain(cell.substring(pieces.get(from)[0], pieces.get(to)[1])));
    }

    private static List<int[]> pieces(String cell) {
        var pieces = new ArrayList<int[]>();
        Matcher separator = SEPARATOR.matcher(cell);
        int start = 0;
        while (separator.find()) {
            pieces.add(new int[] {start, separator.start()});
            start = separator.end();
        }
        pieces.add(new int[] {start, cell.length()});
        return pieces;
    }
}
