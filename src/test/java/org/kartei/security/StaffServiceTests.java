package org.kartei.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** APP-1: there always is an admin; passwords are refused with a reason. */
@KarteiTest
class StaffServiceTests {

    @Autowired
    private StaffService staff;

    @Autowired
    private StaffRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void theLastAdminStaysOne() {
        StaffId last = Acting.asAdmin().id();
        for (StaffAccount change : List.of(as(Role.MANAGER, true, last), as(Role.ADMIN, false, last))) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> staff.change(change))
                    .withMessage("security.error.lastAdmin");
        }
    }

    @Test
    void ofTwoAdminsWhoMakeEachOtherLessAtTheSameMomentOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            StaffId one = Acting.asAdmin().id();
            StaffId other = staff.create("Other", "other" + round + "@kartei.example", Role.ADMIN, "correct horse");
            List<Callable<Boolean>> both = Stream.of(one, other)
                    .<Callable<Boolean>>map(id -> new DelegatingSecurityContextCallable<>(() -> isLess(id)))
                    .toList();
            try (var threads = Executors.newFixedThreadPool(2)) {
                assertThat(threads.invokeAll(both)).extracting(Future::get).containsExactlyInAnyOrder(true, false);
            }
            assertThat(accounts.findAll())
                    .filteredOn(each -> each.role() == Role.ADMIN && each.isActive())
                    .hasSize(1);
            accounts.findAll().stream().filter(each -> each.id().equals(other)).forEach(accounts::delete);
            accounts.findById(one.value()).ifPresent(each -> {
                each.change(each.name(), each.email(), Role.ADMIN, true);
                accounts.save(each);
            });
        }
    }

    /** bcrypt looks at no more than 72 bytes: letters with accents are two of them. */
    @Test
    void aPasswordThatIsTooLongIsRefusedWithItsReason() {
        StaffId admin = Acting.asAdmin().id();
        String tooLong = "ä".repeat(36) + "x";
        for (ThrowingCallable choosing : List.<ThrowingCallable>of(
                () -> staff.create("Mari", "mari@kartei.example", Role.OFFICE, tooLong),
                () -> staff.resetPassword(admin, tooLong),
                () -> staff.changeOwnPassword(Acting.PASSWORD, tooLong))) {
            assertThatThrownBy(choosing).isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                assertThat(refused.messageKey()).isEqualTo("security.error.longPassword");
                assertThat(refused.args()).containsExactly(72);
            });
        }
        String longest = "ä".repeat(36);
        StaffId mari = staff.create("Mari", "mari@kartei.example", Role.OFFICE, longest);
        String kept = accounts.findById(mari.value()).orElseThrow().passwordHash();
        assertThat(encoder.matches(longest, kept)).isTrue();
    }

    private boolean isLess(StaffId id) {
        try {
            staff.change(as(Role.OFFICE, true, id));
            return true;
        } catch (BusinessRuleViolation last) {
            return false;
        }
    }

    private StaffAccount as(Role role, boolean isActive, StaffId id) {
        StaffAccount now = staff.find(id).orElseThrow();
        return new StaffAccount(id, now.version(), now.name(), now.email(), role, isActive);
    }
}
