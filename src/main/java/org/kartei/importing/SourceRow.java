package org.kartei.importing;

import java.util.List;

/**
 * A row of a file as it stands there.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells texts; numbers plain, dates ISO, truth values as true and false
 */
record SourceRow(long number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
