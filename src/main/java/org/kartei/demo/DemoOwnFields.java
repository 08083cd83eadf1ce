package org.kartei.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.kartei.customer.OwnValues;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;

/** The own fields of the school and who has a value in them (FILE-3). Those that are there by name already are used. */
final class DemoOwnFields {

    private static final int LOCKERS = 400;

    private record Share(OwnField field, int perMille) {}

    private final List<Share> shares = new ArrayList<>();
    private final long seed;

    DemoOwnFields(OwnFieldService fields, Resource school, long seed) {
        this.seed = seed;
        for (String[] row : school.table("ownFields")) {
            OwnFieldKind kind = OwnFieldKind.valueOf(row[1]);
            List<String> choices = row.length > 3 ? List.of(row[3].split("\\|")) : List.of();
            if (named(fields, row[0]).isEmpty() && fields.all().size() < OwnFieldService.MOST) {
                fields.define(row[0], kind, choices);
            }
            named(fields, row[0])
                    .filter(field -> field.kind() == kind && !field.retired())
                    .ifPresent(field -> shares.add(new Share(field, Integer.parseInt(row[2]))));
        }
    }

    /** By chance, the same for the same place. */
    OwnValues of(int place) {
        var random = new SplittableRandom(seed * 0x2545F4914F6CDD1DL + place);
        OwnValues values = OwnValues.NONE;
        for (Share share : shares) {
            if (random.nextInt(1_000) < share.perMille()) {
                values = values.with(share.field(), value(share.field(), random));
            }
        }
        return values;
    }

    private static Object value(OwnField field, RandomGenerator random) {
        return switch (field.kind()) {
            case YES_NO -> true;
            case NUMBER -> BigDecimal.valueOf(1 + random.nextInt(LOCKERS));
            default -> field.choices().get(random.nextInt(field.choices().size()));
        };
    }

    private static Optional<OwnField> named(OwnFieldService fields, String name) {
        return fields.all().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
