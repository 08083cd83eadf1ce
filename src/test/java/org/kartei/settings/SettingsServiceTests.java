package org.kartei.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-6: the school's own data. */
@KarteiTest
class SettingsServiceTests {

    private static final School SCHOOL =
            School.of("Tanzschule Nord", "Hauptstr. 1", "20095", "Hamburg", "post@nord.example", "DE", "EUR", 30);

    @Autowired
    private SettingsService settings;

    @BeforeEach
    void aManager() {
        asManager();
    }

    @Test
    void whatIsFilledInIsKept() {
        assertThat(settings.school()).isEqualTo(School.UNNAMED);
        settings.change(School.UNNAMED, SCHOOL);
        settings.change(SCHOOL, SCHOOL);
        assertThat(settings.school()).isEqualTo(SCHOOL);
    }

    @Test
    void nonsenseIsRefusedAndNothingKept() {
        assertThatThrownBy(
                        () -> settings.change(School.UNNAMED, School.of("A", "", "", "", "no mail", "DE", "EUR", 14)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> settings.change(School.UNNAMED, School.of("A", "", "", "", "", "XX", "EUR", 14)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> settings.change(School.UNNAMED, School.of("A", "", "", "", "", "DE", "EURO", 14)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() ->
                        settings.change(School.UNNAMED, School.of("A", "x".repeat(201), "", "", "", "DE", "EUR", 14)))
                .isInstanceOf(BusinessRuleViolation.class);
        for (int days : new int[] {-1, 366}) {
            assertThatThrownBy(() -> settings.change(School.UNNAMED, School.of("A", "", "", "", "", "DE", "EUR", days)))
                    .hasMessage("settings.error.daysToPay");
        }
        for (School wrong : new School[] {account("DE89 3704 0044 0532 0130 01", ""), account("", "HALLO")}) {
            assertThatThrownBy(() -> settings.change(School.UNNAMED, wrong)).isInstanceOf(BusinessRuleViolation.class);
        }
        assertThat(settings.school()).isEqualTo(School.UNNAMED);
    }

    @Test
    void taxNumbersAndAccountAreKept() {
        School school = account("DE89 3704 0044 0532 0130 00", "COBADEFFXXX");
        settings.change(School.UNNAMED, school);
        assertThat(settings.school()).isEqualTo(school);
    }

    private static School account(String iban, String bic) {
        return new School(
                "A",
                "",
                "",
                "",
                "",
                "DE",
                "EUR",
                14,
                "22/815/08154",
                "DE123456789",
                iban,
                bic,
                "Office",
                "040 123",
                "");
    }

    @Test
    void inv3ACreditorIdentifierIsCheckedByItsDigits() {
        settings.change(School.UNNAMED, collecting("de98 ZZZ 0999 9999 999"));
        School kept = settings.school();
        assertThat(kept.creditorId()).isEqualTo("de98 ZZZ 0999 9999 999");
        assertThatThrownBy(() -> settings.change(kept, collecting("DE97ZZZ09999999999")))
                .hasMessage("settings.error.creditorId");
        assertThat(settings.school()).isEqualTo(kept);
    }

    private static School collecting(String creditorId) {
        return new School("A", "", "", "", "", "DE", "EUR", 14, "", "", "", "", "", "", creditorId);
    }

    @Test
    void twoManagersAtOnceDoNotOverwriteEachOther() {
        School street = School.of("", "Hauptstr. 1", "", "", "", "DE", "EUR", 14);
        School name = School.of("Tanzschule Nord", "", "", "", "", "DE", "EUR", 14);
        settings.change(School.UNNAMED, street);
        settings.change(School.UNNAMED, name);
        assertThat(settings.school())
                .isEqualTo(School.of("Tanzschule Nord", "Hauptstr. 1", "", "", "", "DE", "EUR", 14));

        School other = School.of("tanzschule nord", "", "", "", "", "DE", "EUR", 14);
        assertThatThrownBy(() -> settings.change(School.UNNAMED, other)).isInstanceOf(BusinessRuleViolation.class);
        assertThat(settings.school().name()).isEqualTo("Tanzschule Nord");
    }
}
