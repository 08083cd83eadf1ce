package org.kartei.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a customer is recognised as one that is there already: the same number; the same e-mail and name; or the same
 * phone and name. Names and e-mails are folded, phones are digits with the country's in front.
 *
 * @param email empty if there is none
 * @param phone empty if there is none
 */
public record DuplicateKeys(@Nullable Long number, String name, String email, String phone) {

    public static DuplicateKeys of(NewCustomer customer) {
        CustomerData data = customer.data();
        return new DuplicateKeys(
                customer.number(),
                SearchTexts.column(Customer.nameOf(data)),
                SearchTexts.column(data.email()),
                SearchTexts.phone(data.phone(), data.country()));
    }

    /** One text for each; who shares one of them is the same customer. */
    public List<String> all() {
        var all = new ArrayList<String>(3);
        if (number != null) {
            all.add("number " + number);
        }
        if (!email.isEmpty()) {
            all.add("email " + email + "\n" + name);
        }
        if (!phone.isEmpty()) {
            all.add("phone " + phone + "\n" + name);
        }
        return all;
    }
}
