package org.kartei.printing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that shall be readable in ten years (PDF/A-3), and be the same whenever it is printed.
 *
 * @param title as viewers show it
 * @param issuedOn the day that it bears as the day on which it was made
 * @param data an e-invoice (EN 16931) that says the same to programs, null for none
 */
public record Lasting(String title, LocalDate issuedOn, byte @Nullable [] data) {}
