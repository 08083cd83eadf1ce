package org.kartei.importing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;
import org.kartei.shared.BusinessRuleViolation;

/**
 * How a file is to be taken over.
 *
 * @param fields what each column is about, null for those that are left out
 * @param createGroups whether customer groups that do not exist yet are made
 */
public record ImportPlan(List<@Nullable ImportTarget> fields, boolean createGroups) {

    private static final Set<ImportField> NAMES =
            EnumSet.of(ImportField.DISPLAY_NAME, ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.COMPANY);
    private static final String NOTHING = "-";

    static ImportPlan of(String fields, boolean createGroups, List<OwnField> ownFields) {
        return new ImportPlan(
                Stream.of(fields.split(","))
                        .<@Nullable ImportTarget>map(name -> ImportTarget.read(name, ownFields))
                        .toList(),
                createGroups);
    }

    /** @throws BusinessRuleViolation when nobody would get a name, or a field stands twice that can only once */
    void check() {
        var taken = new HashSet<ImportTarget>();
        for (ImportTarget field : fields) {
            if (field != null && !taken.add(field) && !field.isRepeatable()) {
                throw new BusinessRuleViolation("importing.error.fieldTwice");
            }
        }
        if (Collections.disjoint(taken, NAMES)) {
            throw new BusinessRuleViolation("importing.error.noName");
        }
    }

    String fieldNames() {
        return fields.stream()
                .map(field -> field == null ? NOTHING : field.written())
                .collect(Collectors.joining(","));
    }
}
