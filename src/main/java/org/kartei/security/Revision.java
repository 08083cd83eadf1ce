package org.kartei.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** One transaction that changed something: when, and who. The histories of all modules refer to it. */
@Entity
@RevisionEntity(Revision.Stamp.class)
class Revision {

    @Id
    @RevisionNumber
    @GeneratedValue(generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    private @Nullable Long id;

    @RevisionTimestamp
    private Instant recordedAt = Instant.EPOCH;

    private @Nullable Long staffId;

    private @Nullable String staffName;

    long id() {
        return Objects.requireNonNull(id);
    }

    /** A bean of its own, so that it has the clock; made before there are users, it asks the security context. */
    static class Stamp implements RevisionListener {

        private final Clock clock;

        Stamp(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void newRevision(Object made) {
            var revision = (Revision) made;
            revision.recordedAt = clock.instant();
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff) {
                revision.staffId = staff.id().value();
                revision.staffName = staff.name();
            }
        }
    }
}
