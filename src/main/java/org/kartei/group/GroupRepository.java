package org.kartei.group;

import org.springframework.data.jpa.repository.JpaRepository;

interface GroupRepository extends JpaRepository<CustomerGroup, Long> {}
