package org.kartei.group;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupRepository extends JpaRepository<CustomerGroup, Long> {

    Optional<CustomerGroup> findByName(String name);
}
