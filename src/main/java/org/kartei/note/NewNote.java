package org.kartei.note;

import java.time.Instant;
import org.kartei.customer.CustomerId;

/** A note that comes from elsewhere, with its own past. */
public record NewNote(CustomerId customer, NoteDraft content, Instant writtenAt) {}
