package org.kartei.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ListSource;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff accounts: who works here, what they may do, and how they get in (APP-1). */
@Service
@Transactional
public class StaffService {

    /** The fewest characters a password may have. */
    public static final int PASSWORD_LENGTH = 8;

    /** The most bytes that bcrypt looks at. */
    private static final int PASSWORD_BYTES = 72;

    private final StaffRepository staff;
    private final StaffQueries queries;
    private final PasswordEncoder encoder;
    private final CurrentUser currentUser;
    private final Clock clock;

    StaffService(
            StaffRepository staff,
            StaffQueries queries,
            PasswordEncoder encoder,
            CurrentUser currentUser,
            Clock clock) {
        this.staff = staff;
        this.queries = queries;
        this.encoder = encoder;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet; only then the set-up page is open. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return staff.count() == 0;
    }

    /**
     * Makes the very first account, an admin.
     *
     * @throws BusinessRuleViolation when there already is an account, or the password is too weak or too long
     */
    @PreAuthorize("permitAll()")
    public StaffId createFirst(String name, String email, String password) {
        if (!isEmpty()) {
            throw new BusinessRuleViolation("security.error.notFirst");
        }
        return save(new Staff(name, checkedEmail(email), hash(password), Role.ADMIN, clock.instant()));
    }

    @AdminsOnly
    @Transactional(readOnly = true)
    public ListSource<StaffRow> list() {
        return queries.list();
    }

    @AdminsOnly
    @Transactional(readOnly = true)
    public Optional<StaffAccount> find(StaffId id) {
        return staff.findById(id.value()).map(StaffService::account);
    }

    /** Everybody who can sign in, by name. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        return queries.colleagues();
    }

    /** @throws BusinessRuleViolation when the e-mail is taken, or the password is too weak or too long */
    @AdminsOnly
    public StaffId create(String name, String email, Role role, String password) {
        return save(new Staff(name, checkedEmail(email), hash(password), role, clock.instant()));
    }

    /** @throws BusinessRuleViolation when the e-mail is taken, somebody else changed it, or no admin would remain */
    @AdminsOnly
    public void change(StaffAccount changed) {
        Staff account = staff.findById(changed.id().value()).orElseThrow(() -> gone());
        if (account.version() != changed.version()) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        boolean staysAdmin = changed.role() == Role.ADMIN && changed.active();
        boolean isAdmin = account.role() == Role.ADMIN && account.isActive();
        if (isAdmin
                && !staysAdmin
                && staff.findByRoleAndActiveOrderById(Role.ADMIN, true).size() == 1) {
            throw new BusinessRuleViolation("security.error.lastAdmin");
        }
        account.change(changed.name(), checkedEmail(changed.email()), changed.role(), changed.active());
        save(account);
    }

    /** Opens a locked account again. */
    @AdminsOnly
    public void unlock(StaffId id) {
        staff.findById(id.value()).orElseThrow(() -> gone()).unlock();
    }

    /** @throws BusinessRuleViolation when the password is too weak or too long */
    @AdminsOnly
    public void resetPassword(StaffId id, String password) {
        staff.findById(id.value()).orElseThrow(() -> gone()).choosePassword(hash(password));
    }

    /**
     * Ends all other sessions of the current user.
     *
     * @throws BusinessRuleViolation when the old password is wrong, or the new one too weak or too long
     */
    @OfficeOnly
    public void changeOwnPassword(String oldPassword, String newPassword) {
        Staff own = own();
        if (!encoder.matches(oldPassword, own.passwordHash())) {
            throw new BusinessRuleViolation("security.error.oldPassword");
        }
        own.choosePassword(hash(newPassword));
        currentUser.get().goOnWith(own.accessVersion());
    }

    /** Remembers language and colours of the current user; null follows the browser. */
    @OfficeOnly
    public void prefer(@Nullable String language, @Nullable String colorScheme) {
        own().prefer(language, colorScheme);
        currentUser.get().prefer(language, colorScheme);
    }

    private Staff own() {
        return staff.findById(currentUser.get().id().value()).orElseThrow(() -> gone());
    }

    private StaffId save(Staff account) {
        try {
            return staff.saveAndFlush(account).id();
        } catch (DataIntegrityViolationException e) {
            throw new BusinessRuleViolation("security.error.emailTaken", account.email());
        }
    }

    private static String checkedEmail(String email) {
        String stripped = email.strip().toLowerCase(Locale.ROOT);
        if (!stripped.matches("[^@\\s]+@[^@\\s]+")) {
            throw new BusinessRuleViolation("shared.error.email", email);
        }
        return stripped;
    }

    private String hash(String password) {
        if (password.length() < PASSWORD_LENGTH) {
            throw new BusinessRuleViolation("security.error.weakPassword", PASSWORD_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > PASSWORD_BYTES) {
            throw new BusinessRuleViolation("security.error.longPassword", PASSWORD_BYTES);
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static BusinessRuleViolation gone() {
        return new BusinessRuleViolation("security.error.gone");
    }

    private static StaffAccount account(Staff staff) {
        return new StaffAccount(
                staff.id(), staff.version(), staff.name(), staff.email(), staff.role(), staff.isActive());
    }
}
