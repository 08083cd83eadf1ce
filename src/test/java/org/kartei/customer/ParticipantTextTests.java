package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kartei.shared.BusinessRuleViolation;

/** LIST-1, LIST-9, LIST-11: a family in one line, there and back. */
class ParticipantTextTests {

    @Test
    void readsAsPeopleWriteIt() {
        assertThat(ParticipantText.read("Mia Müller (2015-03-01); Jonas Müller;; van der Berg, Eva"))
                .containsExactly(
                        new ParticipantData("Mia", "Müller", LocalDate.of(2015, 3, 1)),
                        new ParticipantData("Jonas", "Müller", null),
                        new ParticipantData("Eva", "van der Berg", null));
    }

    @Test
    void namesThatTheLastWordDoesNotTellStandTheOtherWayRound() {
        assertThat(ParticipantText.of(List.of(
                        new ParticipantData("Mia", "Müller", LocalDate.of(2015, 3, 1)),
                        new ParticipantData("Eva", "van der Berg", null))))
                .isEqualTo("Mia Müller (2015-03-01); van der Berg, Eva");
    }

    @Test
    void aBirthdayMustBeADay() {
        assertThatThrownBy(() -> ParticipantText.read("Mia (2015-02-31)"))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("customer.error.participant");
    }

    @Property
    void everyFamilyComesBack(@ForAll("families") List<ParticipantData> family) {
        assertThat(ParticipantText.read(ParticipantText.of(family))).isEqualTo(family);
    }

    @Provide
    Arbitrary<List<ParticipantData>> families() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("ab;,\\( )1-\t\n").ofMaxLength(6);
        Arbitrary<LocalDate> days = Arbitraries.of(LocalDate.of(2015, 3, 1), LocalDate.of(1980, 12, 31))
                .injectNull(0.5);
        return Combinators.combine(names, names, days)
                .as(ParticipantData::new)
                .list()
                .ofMaxSize(3);
    }
}
