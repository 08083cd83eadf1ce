package org.kartei.ownfield;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Own fields: defined, changed, put in order and retired by managers (FILE-3). Room for the values is made before a field
 * is written down, because the database can't take that back: if the second step fails, the next field finds it ready.
 */
@Service
public class OwnFieldService {

    /** The most characters a name may have. */
    public static final int NAME_LENGTH = 50;

    /** Every field costs an index of a table that can have 64. */
    public static final int MOST = 20;

    private static final int CHOICES = 5_000;

    private final OwnFields fields;
    private final OwnFieldColumns columns;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OwnFieldService(
            OwnFields fields, OwnFieldColumns columns, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.fields = fields;
        this.columns = columns;
        this.jdbc = jdbc;
    }

    /** All in their order, the retired ones too. */
    @OfficeOnly
    public List<OwnField> all() {
        return fields.all();
    }

    /**
     * A new field, the last in order.
     *
     * @param choices for a field of that kind, else empty
     * @throws BusinessRuleViolation when the name is missing, too long or taken, by a field that every customer has
     *     too, or choices are missing
     */
    @ManagersOnly
    public OwnFieldId define(String name, OwnFieldKind kind, List<String> choices) {
        check(name, kind, choices);
        Set<Integer> taken = fields.all().stream().map(OwnField::slot).collect(Collectors.toSet());
        int slot = IntStream.rangeClosed(1, MOST)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("ownfield.error.tooMany", MOST));
        refuseBuiltInName(name);
        refuseTakenName(name, null);
        columns.make(slot, kind);
        write(
                name,
                "insert into own_field (slot, name, kind, choices, former_choices, position)"
                        + " select ?, ?, ?, ?, '', coalesce(max(position), 0) + 1 from own_field",
                slot,
                name,
                kind.name(),
                lines(choices));
        return fields.all().stream()
                .filter(field -> field.slot() == slot)
                .map(OwnField::id)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Another name, other choices, or, while nobody has a value, another kind. Choices that are gone stay with whoever has
     * them.
     *
     * @throws BusinessRuleViolation as in {@link #define}, when the kind of a field with values is to change, or when
     *     somebody else changed it
     */
    @ManagersOnly
    public void change(OwnFieldId id, int version, String name, OwnFieldKind kind, List<String> choices) {
        check(name, kind, choices);
        OwnField field = find(id);
        if (!name.equals(field.name())) {
            refuseBuiltInName(name);
        }
        refuseTakenName(name, id);
        if (field.version() != version) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        boolean isOther = kind != field.kind();
        if (isOther) {
            refuseOtherKind(field);
            columns.make(field.slot(), kind);
        }
        try {
            transaction.executeWithoutResult(status -> change(field, name, kind, choices));
        } catch (RuntimeException e) {
            if (isOther && !isUsed(field.slot(), kind)) {
                columns.drop(field.slot(), kind);
            }
            throw e;
        }
        if (isOther) {
            columns.drop(field.slot(), field.kind());
        }
    }

    /** Waits for who is saving values at the moment: they hold the fields as they are, see {@link OwnFields#held}. */
    private void change(OwnField field, String name, OwnFieldKind kind, List<String> choices) {
        if (kind != field.kind()) {
            jdbc.queryForList("select id from own_field for update", Long.class);
            refuseOtherKind(field);
        }
        List<String> former = field.allChoices().stream()
                .filter(choice -> !choices.contains(choice))
                .toList();
        int changed = write(
                name,
                "update own_field set name = ?, kind = ?, choices = ?, former_choices = ?, version = version + 1"
                        + " where id = ? and version = ?",
                name,
                kind.name(),
                lines(choices),
                lines(kind == OwnFieldKind.CHOICE ? former : List.of()),
                field.id().value(),
                field.version());
        if (changed == 0) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
    }

    /** Somebody else may have made the same of the field, and was quicker. */
    private boolean isUsed(int slot, OwnFieldKind kind) {
        return fields.all().stream().anyMatch(field -> field.slot() == slot && field.kind() == kind);
    }

    private void refuseOtherKind(OwnField field) {
        if (columns.hasValues(field)) {
            throw new BusinessRuleViolation("ownfield.error.hasValues", field.name());
        }
    }

    /** Moves a field by so many places, as far as there are. */
    @ManagersOnly
    @Transactional
    public void move(OwnFieldId id, int places) {
        List<Long> order = jdbc.queryForList("select id from own_field order by position, id for update", Long.class);
        int from = order.indexOf(id.value());
        if (from < 0) {
            throw new BusinessRuleViolation("ownfield.error.gone");
        }
        order.add(Math.clamp((long) from + places, 0, order.size() - 1), order.remove(from));
        for (int position = 0; position < order.size(); position++) {
            jdbc.update("update own_field set position = ? where id = ?", position, order.get(position));
        }
    }

    /** Retired, the field is offered nowhere any more; its values stay. */
    @ManagersOnly
    @Transactional
    public void retire(OwnFieldId id, boolean retired) {
        jdbc.update(
                "update own_field set retired = ?, version = version + 1 where id = ?",
                retired,
                find(id).id().value());
    }

    private OwnField find(OwnFieldId id) {
        return fields.all().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("ownfield.error.gone"));
    }

    private int write(String name, String sql, Object... args) {
        try {
            return jdbc.update(sql, args);
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("ownfield.error.nameTaken", name);
        }
    }

    /** Two columns of the same name in a file would be one and the same. */
    private void refuseBuiltInName(String name) {
        if (columns.isBuiltIn(name)) {
            throw new BusinessRuleViolation("ownfield.error.builtIn", name);
        }
    }

    /** Asked before anything is made; the database has the last word. */
    private void refuseTakenName(String name, @org.jspecify.annotations.Nullable OwnFieldId but) {
        boolean isTaken = jdbc.queryForList("select id from own_field where name = ?", Long.class, name).stream()
                .anyMatch(id -> but == null || id != but.value());
        if (isTaken) {
            throw new BusinessRuleViolation("ownfield.error.nameTaken", name);
        }
    }

    private static void check(String name, OwnFieldKind kind, List<String> choices) {
        if (name.isBlank()) {
            throw new BusinessRuleViolation("ownfield.error.nameMissing");
        }
        if (name.length() > NAME_LENGTH) {
            throw new BusinessRuleViolation("shared.error.tooLong", NAME_LENGTH);
        }
        if (kind == OwnFieldKind.CHOICE && choices.isEmpty()) {
            throw new BusinessRuleViolation("ownfield.error.choicesMissing");
        }
        var keys = new LinkedHashMap<String, String>();
        for (String choice : choices) {
            if (keys.put(OwnField.key(choice), choice) != null) {
                throw new BusinessRuleViolation("ownfield.error.choiceTwice", choice);
            }
        }
        if (lines(choices).length() > CHOICES || choices.stream().anyMatch(each -> each.length() > NAME_LENGTH)) {
            throw new BusinessRuleViolation("shared.error.tooLong", NAME_LENGTH);
        }
    }

    private static String lines(List<String> choices) {
        return String.join("\n", choices);
    }
}
