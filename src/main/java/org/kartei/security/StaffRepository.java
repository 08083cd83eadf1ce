package org.kartei.security;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface StaffRepository extends JpaRepository<Staff, Long> {

    Optional<Staff> findByEmail(String email);

    /** Locked, so that of two who go at the same moment the second one sees that the first is gone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Staff> findByRoleAndActiveOrderById(Role role, boolean active);
}
