package org.kartei.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartei.shared.BusinessRuleViolation;

/** INV-3: what managers write stays text, with the facts of each document where they asked for them. */
class TemplateTests {

    private static final Passage OPENING = new Passage(DocumentKind.INVOICE, Passage.Place.OPENING, "en");

    @Test
    void inv3PlaceholdersAreFilledOnce() {
        assertThat(filled(
                        "Dear {name},\nno. {number}: {name}",
                        Map.of(Placeholder.NAME, "Anna {number} $1", Placeholder.NUMBER, "2026-00001")))
                .isEqualTo("Dear Anna {number} $1,\nno. 2026-00001: Anna {number} $1");
    }

    @Test
    void inv3ALineThatHasNothingToSayIsLeftOut() {
        assertThat(filled("Hello\nplease pay by {dueOn}\nBye", Map.of(Placeholder.DUE_ON, "")))
                .isEqualTo("Hello\nBye");
        assertThat(filled("Dear {name},", Map.of())).isEmpty();
    }

    @Test
    void inv3ASingleBraceIsABrace() {
        assertThat(Template.refusal(OPENING, "} or { or {\n}")).isEmpty();
        assertThat(filled("a { or b", Map.of())).isEqualTo("a { or b");
    }

    @Test
    void inv3AnUnknownPlaceholderIsRefusedWithThoseThatAreKnown() {
        assertThat(Template.refusal(OPENING, "Dear {nmae},")).get().satisfies(refused -> {
            assertThat(refused.messageKey()).isEqualTo("template.error.placeholder");
            assertThat(refused.args())
                    .containsExactly("{nmae}", "{school} {name} {number} {date} {amount} {dueOn} {customer}");
        });
        assertThat(Template.refusal(OPENING, "{validUntil}")).isPresent();
        assertThat(Template.refusal(Passage.footer("en"), "{name}")).isPresent();
        assertThat(Template.refusal(Passage.footer("en"), "{school}")).isEmpty();
    }

    @Test
    void inv3ATextHasToFit() {
        assertThat(Template.refusal(OPENING, "x".repeat(1000))).isEmpty();
        assertThat(Template.refusal(OPENING, "x".repeat(1001)))
                .get()
                .extracting(BusinessRuleViolation::messageKey)
                .isEqualTo("template.error.length");
        assertThat(Template.refusal(OPENING, "x\n".repeat(21))).isPresent();
        assertThat(Template.refusal(Passage.footer("en"), "1\n2\n3\n4\n5")).isPresent();
    }

    private static String filled(String text, Map<Placeholder, String> values) {
        return new Template("#000000", null, Map.of(OPENING, text)).text(OPENING, values);
    }
}
