package org.kartei.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of the customer's family who attends. */
public record ParticipantData(
        String firstName, String lastName, @Nullable LocalDate birthday) {}
