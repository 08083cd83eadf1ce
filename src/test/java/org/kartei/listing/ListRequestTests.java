package org.kartei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LIST-3, LIST-6: what an address asks for, whoever has written it. */
class ListRequestTests {

    @Test
    void aKeyWithACommaIsOneKey() {
        var asked = ListRequest.ALL.filtered(
                "country", new Filter.AnyOf(Set.of("Korea, Republic of", "DE", "50 %2C", "%25,")));
        assertThat(ListRequest.read(asked.written(), column -> Optional.of(ColumnType.CHOICE))
                        .filters())
                .isEqualTo(asked.filters());
        assertThat(ListRequest.ALL
                        .filtered("country", new Filter.AnyOf(Set.of("DE")))
                        .written())
                .isEqualTo(Map.of("country", "=DE"));
        assertThat(read(ColumnType.CHOICE, "=,")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400000000..", "..1e-400000000", "1..9E9", "--1..", "..1111111111111111111111111111111"})
    void anAmountThatNobodyWritesNarrowsNothing(String written) {
        assertThat(read(ColumnType.AMOUNT, written)).isEmpty();
    }

    @Test
    void amountsAreRead() {
        assertThat(read(ColumnType.AMOUNT, "-12.50..0"))
                .contains(new Filter.Amounts(new BigDecimal("-12.50"), BigDecimal.ZERO));
        assertThat(read(ColumnType.AMOUNT, "..49.5")).contains(new Filter.Amounts(null, new BigDecimal("49.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31..", "..0000-01-01", "-0044-03-15..", "2026-02-30..", "2026-13-01.."})
    void aDayThatNoDatabaseKnowsNarrowsNothing(String written) {
        assertThat(read(ColumnType.DATE, written)).isEmpty();
    }

    @Test
    void daysAreRead() {
        assertThat(read(ColumnType.DATE, "2026-05-04..9999-12-31"))
                .contains(new Filter.Days(LocalDate.of(2026, 5, 4), LocalDate.of(9999, 12, 31)));
    }

    @Test
    void whatIsPastedIsCut() {
        String words = IntStream.rangeClosed(1, 11).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(ListRequest.ALL.searching(words).search()).isEqualTo("w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 ");
        assertThat(ListRequest.ALL.searching(" anna  müller ").search()).isEqualTo(" anna  müller ");
        assertThat(ListRequest.read(Map.of("q", "x".repeat(5_000)), column -> Optional.empty())
                        .search())
                .isEqualTo("x".repeat(200));
        assertThat(read(ColumnType.TEXT, "~" + "x".repeat(199) + "😀")).contains(new Filter.Contains("x".repeat(199)));
        assertThat(new Filter.Contains("x".repeat(199) + "😀").text()).hasSize(199);
    }

    private static Optional<Filter> read(ColumnType type, String written) {
        return Filter.read(type, written);
    }
}
