package org.kartei.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldColumns;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFields;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Folded;
import org.kartei.shared.Languages;
import org.kartei.shell.Translations;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The columns of the own fields on the customer's row: made when a field is defined, each with an index, so that lists
 * filter and sort by them as by any other (decision 10). Hibernate does not know them; they are written here.
 */
@Component
class OwnColumns implements OwnFieldColumns {

    private static final int ALL = 10_000;
    private static final int DIGITS = 15;

    private final JdbcTemplate jdbc;
    private final OwnFields fields;
    private final Translations texts;

    OwnColumns(JdbcTemplate jdbc, OwnFields fields, Translations texts) {
        this.texts = texts;
        this.jdbc = jdbc;
        this.fields = fields;
    }

    /** Waits some seconds for who reads customers at the moment, an export perhaps, and no longer: all others wait behind. */
    @Override
    public void make(int slot, OwnFieldKind kind) {
        var column = new OwnColumn(slot, kind);
        alter("add column if not exists " + column.name() + " " + column.type() + ", add index if not exists "
                + column.index() + " (" + column.name() + ")");
    }

    @Override
    public void drop(int slot, OwnFieldKind kind) {
        alter("drop column if exists " + new OwnColumn(slot, kind).name());
    }

    @Override
    public boolean isBuiltIn(String name) {
        String letters = Folded.letters(name);
        Stream<String> keys = Stream.concat(
                CustomerColumns.all().stream().map(column -> "customer.column." + column.key()),
                CustomerField.ALL.stream().map(field -> "customer.field." + field.key()));
        return keys.anyMatch(key -> Languages.ALL.stream()
                .anyMatch(language ->
                        Folded.letters(texts.getTranslation(key, language)).equals(letters)));
    }

    @Override
    public boolean hasValues(OwnField field) {
        String sql = "select exists (select 1 from customer where "
                + OwnColumn.of(field).hasValue() + ")";
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class));
    }

    private void alter(String what) {
        try {
            jdbc.execute("alter table customer wait 10 " + what);
        } catch (DataAccessException e) {
            boolean isBusy = e.getRootCause() instanceof java.sql.SQLException cause && cause.getErrorCode() == LOCKED;
            if (isBusy) {
                throw new BusinessRuleViolation("ownfield.error.busy");
            }
            throw e;
        }
    }

    /** ER_LOCK_WAIT_TIMEOUT */
    private static final int LOCKED = 1205;

    /** @throws BusinessRuleViolation when a changed value is none of its field's kind, or too long */
    void check(OwnValues before, OwnValues after) {
        if (!after.equals(before)) {
            check(before, after, byId());
        }
    }

    /** The same for what is new altogether. */
    void check(List<OwnValues> all) {
        List<OwnValues> filled =
                all.stream().filter(each -> !each.kept().isEmpty()).toList();
        if (!filled.isEmpty()) {
            Map<Long, OwnField> byId = byId();
            filled.forEach(each -> check(OwnValues.NONE, each, byId));
        }
    }

    private static void check(OwnValues before, OwnValues after, Map<Long, OwnField> byId) {
        after.kept().forEach((id, value) -> {
            OwnField field = byId.get(id);
            if (field == null) {
                throw new BusinessRuleViolation("ownfield.error.gone");
            }
            if (!value.equals(before.kept().get(id))) {
                check(field, value);
            }
        });
        if (after.line().length() > ALL) {
            throw new BusinessRuleViolation("shared.error.tooLong", ALL);
        }
    }

    private static void check(OwnField field, String value) {
        if (value.length() > OwnField.LONGEST) {
            throw new BusinessRuleViolation("shared.error.tooLong", OwnField.LONGEST);
        }
        if (!fits(field, value)) {
            throw new BusinessRuleViolation("customer.error.ownValue", field.name(), value);
        }
    }

    /** The first field into which a value from former times does not fit any more: it has become one of another kind. */
    Optional<OwnField> misfit(OwnValues former) {
        if (former.kept().isEmpty()) {
            return Optional.empty();
        }
        return fields.held().stream()
                .filter(field -> former.kept().containsKey(field.id().value()))
                .filter(field -> !fits(
                        field,
                        Objects.requireNonNull(former.kept().get(field.id().value()))))
                .findFirst();
    }

    private static boolean fits(OwnField field, String value) {
        Object read = field.kind().read(value);
        boolean isChoice =
                field.kind() != OwnFieldKind.CHOICE || field.allChoices().contains(value);
        boolean hasRoom = !(read instanceof BigDecimal number)
                || number.scale() <= OwnField.DECIMALS && number.precision() - number.scale() <= DIGITS;
        return read != null && isChoice && hasRoom;
    }

    void add(Map<Customer, CustomerData> registered) {
        if (registered.values().stream().allMatch(data -> data.own().kept().isEmpty())) {
            return;
        }
        Map<Long, OwnField> byId = byId();
        var rows =
                new LinkedHashMap<String, List<Object[]>>(); // an import has thousands, with the same few fields filled
        registered.forEach((customer, data) -> write(
                customer,
                OwnValues.NONE,
                data.own(),
                byId,
                (sql, args) ->
                        rows.computeIfAbsent(sql, first -> new ArrayList<>()).add(args)));
        rows.forEach(jdbc::batchUpdate);
    }

    void change(Customer customer, OwnValues before, OwnValues after) {
        if (!after.equals(before)) {
            write(customer, before, after, byId(), jdbc::update);
        }
    }

    private static void write(
            Customer customer,
            OwnValues before,
            OwnValues after,
            Map<Long, OwnField> byId,
            BiConsumer<String, Object[]> update) {
        var columns = new ArrayList<String>();
        var args = new ArrayList<@Nullable Object>();
        for (OwnField field : byId.values()) {
            Object value = after.get(field);
            if (!Objects.equals(value, before.get(field))) {
                OwnColumn column = OwnColumn.of(field);
                columns.add(column.name() + " = ?");
                args.add(column.folded(value));
            }
        }
        if (!columns.isEmpty()) {
            args.add(customer.id().value());
            update.accept("update customer set " + String.join(", ", columns) + " where id = ?", args.toArray());
        }
    }

    /** Which fields of the customers' columns do not say what their values give, by the customer's id. */
    Map<Long, List<String>> drifts(Collection<Customer> customers) {
        List<OwnColumnOf> all = fields.all().stream()
                .map(field -> new OwnColumnOf(field, OwnColumn.of(field)))
                .toList();
        var drifts = new HashMap<Long, List<String>>();
        if (all.isEmpty()) {
            return drifts;
        }
        Map<Long, Customer> byId = customers.stream()
                .collect(Collectors.toMap(customer -> customer.id().value(), each -> each));
        String columns = all.stream().map(each -> each.column().name()).collect(Collectors.joining(", "));
        String ids = byId.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        jdbc.query("select id, " + columns + " from customer where id in (" + ids + ")", rs -> {
            OwnValues own = Objects.requireNonNull(byId.get(rs.getLong(1))).own();
            for (OwnColumnOf each : all) {
                String kept = OwnFieldKind.keep(each.column().read(rs));
                if (!kept.equals(OwnFieldKind.keep(each.column().folded(own.get(each.field()))))) {
                    drifts.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                            .add(each.column().name());
                }
            }
        });
        return drifts;
    }

    private record OwnColumnOf(OwnField field, OwnColumn column) {}

    private Map<Long, OwnField> byId() {
        return fields.held().stream()
                .collect(Collectors.toMap(field -> field.id().value(), field -> field));
    }
}
