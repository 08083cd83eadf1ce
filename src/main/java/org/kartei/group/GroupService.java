package org.kartei.group;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Folded;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customer groups: made, renamed, coloured and retired by managers (GROUP-1). There are some dozens at most. */
@Service
@Transactional
public class GroupService {

    /** The most characters a name may have. */
    public static final int NAME_LENGTH = 100;

    private final GroupRepository groups;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    GroupService(GroupRepository groups, ApplicationEventPublisher events, JdbcTemplate jdbc) {
        this.groups = groups;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** All groups by name, the retired ones too. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public List<Group> all() {
        return groups.findAll().stream()
                .map(CustomerGroup::show)
                .sorted(Comparator.comparing(group -> Folded.plain(group.name())))
                .toList();
    }

    /** All groups by their id. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public Map<GroupId, Group> byId() {
        return all().stream().collect(Collectors.toMap(Group::id, Function.identity()));
    }

    /** The group of this name, as the database compares names. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public Optional<Group> named(String name) {
        return groups.findByName(name).map(CustomerGroup::show);
    }

    /**
     * Names that nobody changes before this transaction has ended, so that what is written by them stays right. Waits for
     * whoever is changing one; groups that are no more are missing.
     */
    @OfficeOnly
    public Map<GroupId, String> heldNames(Collection<GroupId> ids) {
        var held = new HashMap<GroupId, String>();
        if (!ids.isEmpty()) {
            String list = ids.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
            jdbc.query(
                    "select id, name from customer_group where id in (" + list + ") lock in share mode",
                    (RowCallbackHandler) rs -> held.put(new GroupId(rs.getLong(1)), rs.getString(2)));
        }
        return held;
    }

    /** @throws BusinessRuleViolation when the name is missing, too long or taken */
    @ManagersOnly
    public GroupId create(String name, GroupColor color) {
        return save(new CustomerGroup(checked(name), color), name);
    }

    /** @throws BusinessRuleViolation when the name is missing, too long or taken, or somebody else changed it */
    @ManagersOnly
    @RetriedOnDeadlock
    public void change(GroupId id, int version, String name, GroupColor color) {
        CustomerGroup group = find(id);
        if (group.show().version() != version) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        boolean isRenamed = !group.show().name().equals(name);
        group.change(checked(name), color);
        save(group, name);
        if (isRenamed) {
            events.publishEvent(new GroupRenamed(id));
        }
    }

    /** Retired, the group can be given to nobody any more; who has it keeps it. */
    @ManagersOnly
    public void retire(GroupId id, boolean retired) {
        find(id).retire(retired);
    }

    /** Takes out those that nobody is in, and nothing else knows; the others stay. */
    @OfficeOnly
    public void removeUnused(Collection<GroupId> ids) {
        for (GroupId id : ids) {
            try {
                jdbc.update("delete from customer_group where id = ?", id.value());
            } catch (DataIntegrityViolationException e) {
                continue; // somebody is in it
            }
        }
    }

    private CustomerGroup find(GroupId id) {
        return groups.findById(id.value()).orElseThrow(() -> new BusinessRuleViolation("group.error.gone"));
    }

    private GroupId save(CustomerGroup group, String name) {
        try {
            return groups.saveAndFlush(group).show().id();
        } catch (DataIntegrityViolationException e) {
            throw new BusinessRuleViolation("group.error.nameTaken", name);
        }
    }

    private static String checked(String name) {
        if (name.isBlank()) {
            throw new BusinessRuleViolation("group.error.nameMissing");
        }
        if (name.length() > NAME_LENGTH) {
            throw new BusinessRuleViolation("shared.error.tooLong", NAME_LENGTH);
        }
        return name;
    }
}
