package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds for many customers at once who is there already: three questions for all of them, each on an index. */
@Component
class Duplicates {

    private static final String SELECT =
            "select id, number, display_name, name_fold, email_fold, phone_digits from customer where ";

    private final JdbcTemplate jdbc;

    Duplicates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** For each in order whom it duplicates, or null. */
    List<@Nullable KnownCustomer> of(List<DuplicateKeys> wanted) {
        Map<String, KnownCustomer> known = new HashMap<>();
        find(known, "number", values(wanted, DuplicateKeys::number), Set.of());
        find(known, "email_fold", values(wanted, DuplicateKeys::email), values(wanted, DuplicateKeys::name));
        find(known, "phone_digits", values(wanted, DuplicateKeys::phone), values(wanted, DuplicateKeys::name));
        var found = new ArrayList<@Nullable KnownCustomer>(wanted.size());
        for (DuplicateKeys keys : wanted) {
            found.add(keys.all().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
        }
        return found;
    }

    private void find(Map<String, KnownCustomer> known, String column, Set<Object> values, Set<Object> names) {
        if (values.isEmpty()) {
            return;
        }
        var args = new ArrayList<>(values);
        String sql = SELECT + column + " in (" + marks(values.size()) + ")";
        if (!names.isEmpty()) {
            sql += " and name_fold in (" + marks(names.size()) + ")"; // many may share the address of a firm
            args.addAll(names);
        }
        jdbc.query(
                sql,
                rs -> {
                    var customer = new KnownCustomer(new CustomerId(rs.getLong(1)), rs.getLong(2), rs.getString(3));
                    new DuplicateKeys(customer.number(), rs.getString(4), rs.getString(5), rs.getString(6))
                            .all()
                            .forEach(key -> known.putIfAbsent(key, customer));
                },
                args.toArray());
    }

    private static Set<Object> values(List<DuplicateKeys> wanted, Function<DuplicateKeys, @Nullable Object> value) {
        return wanted.stream()
                .map(value)
                .filter(each -> each != null && !"".equals(each))
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
