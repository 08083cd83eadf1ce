package org.kartei.demo;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.OwnValues;

/** Somebody who is on file already and was entered once more, as it happens at the phone: spelled otherwise, half filled in. */
final class Twice {

    private Twice() {}

    static CustomerData entered(CustomerData known, RandomGenerator random) {
        return new CustomerDraft(known)
                .status(CustomerStatus.ACTIVE)
                .lastName(heard(known.lastName()))
                .email(random.nextBoolean() ? known.email() : "")
                .phone(random.nextBoolean() ? known.phone() : "")
                .street("")
                .postcode("")
                .remark("")
                .groups(Set.of())
                .participants(List.of())
                .own(OwnValues.NONE)
                .data();
    }

    private static String heard(String name) {
        return name.replace("ü", "ue")
                .replace("ö", "oe")
                .replace("ä", "ae")
                .replace("ß", "ss")
                .replace("ei", "ai")
                .replace("dt", "tt");
    }
}
