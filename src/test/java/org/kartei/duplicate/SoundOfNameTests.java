package org.kartei.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIST-12: names that sound alike. */
class SoundOfNameTests {

    @ParameterizedTest
    @CsvSource({
        "Anna Müller, Anna Mueller",
        "Anna Müller, 'Miller, Anna'",
        "Hans Meier, Hans Mayr",
        "Kristjan Tamm, Christian Tam",
        "Sophie Schmidt, Sofie Schmitt",
        "Ayşe Şahin, Ayse Sahin",
        "Žanna Õunap, Zanna Ounap"
    })
    void list12TheseSoundAlike(String one, String other) {
        assertThat(SoundOfName.of(one)).isNotEmpty().isEqualTo(SoundOfName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Anna Müller, Hans Müller", "Anna Müller, Anna Schmidt", "Мария Иванова, Анна Иванова"})
    void list12TheseDoNot(String one, String other) {
        assertThat(SoundOfName.of(one)).isNotEqualTo(SoundOfName.of(other));
    }

    @Test
    void list12WithoutAWordThereIsNoSound() {
        assertThat(SoundOfName.of(" 12 - ")).isEmpty();
        assertThat(SoundOfName.of("Мария")).isEqualTo("мария");
    }
}
