package org.kartei.customer;

/**
 * A customer to whose family a participant belongs.
 *
 * @param pays whether what is booked for the participant is paid by this customer, unless something else is said there
 */
public record Household(CustomerId id, long number, String name, boolean pays) {

    /** "Müller, Anna · 1042", as it stands in the other household's file. */
    public String label() {
        return name + " · " + number;
    }
}
