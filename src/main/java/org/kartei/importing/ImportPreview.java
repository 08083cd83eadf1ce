package org.kartei.importing;

import java.util.List;

/**
 * The beginning of a file, and what Kartei thinks it means.
 *
 * @param captions of the columns
 * @param plan the guess, or what was chosen before
 * @param rows the first rows below the captions
 */
public record ImportPreview(List<String> captions, ImportPlan plan, List<List<String>> rows) {}
