package org.kartei.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;

/**
 * How documents look and what they say besides the facts.
 *
 * @param accent colour of headlines, as #rrggbb in small letters
 * @param logo null for none: then the school's name stands in its place
 * @param texts none of them blank
 */
public record Template(String accent, @Nullable Logo logo, Map<Passage, String> texts) {

    /** As documents look until a manager changes it. */
    public static final Template USUAL = new Template("#1c2422", null, Map.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}\\n]*}");

    public Template {
        texts = Map.copyOf(texts);
    }

    /** The text as it was typed, empty for none. */
    public String typed(Passage passage) {
        return texts.getOrDefault(passage, "");
    }

    /**
     * The text of a document. A line with a placeholder that the document has nothing to say to is left out.
     *
     * @param values plain text, shown as it is
     */
    public String text(Passage passage, Map<Placeholder, String> values) {
        return typed(passage)
                .lines()
                .filter(line -> PLACEHOLDER
                        .matcher(line)
                        .results()
                        .noneMatch(found -> value(found, values).isBlank()))
                .map(line ->
                        PLACEHOLDER.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(found, values))))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String value(MatchResult found, Map<Placeholder, String> values) {
        return Placeholder.of(found.group())
                .map(placeholder -> values.getOrDefault(placeholder, ""))
                .orElse("");
    }

    /** @throws BusinessRuleViolation when the colour is none, or a text too long or with a placeholder that is not known there */
    void check() {
        if (!accent.matches("#[0-9a-f]{6}")) {
            throw new BusinessRuleViolation("template.error.accent");
        }
        texts.forEach((passage, text) -> refusal(passage, text).ifPresent(refused -> {
            throw refused;
        }));
    }

    /** Why a text cannot stand there: it is too long, or has a placeholder that is not known there. */
    public static Optional<BusinessRuleViolation> refusal(Passage passage, String text) {
        if (text.length() > passage.letters() || text.lines().count() > passage.lines()) {
            return Optional.of(new BusinessRuleViolation("template.error.length", passage.letters(), passage.lines()));
        }
        List<String> known =
                passage.placeholders().stream().map(Placeholder::written).toList();
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(written -> !known.contains(written))
                .findFirst()
                .map(unknown ->
                        new BusinessRuleViolation("template.error.placeholder", unknown, String.join(" ", known)));
    }
}
