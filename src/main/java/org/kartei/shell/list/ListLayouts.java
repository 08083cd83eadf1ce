package org.kartei.shell.list;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for each user how a list looks, and keeps the named views (LIST-5). */
@Service
@Transactional
@OfficeOnly
public class ListLayouts {

    private static final int NAME = 100;
    private static final int QUERY = 4_000;

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;

    ListLayouts(JdbcTemplate jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** How the current user left the list. */
    @Transactional(readOnly = true)
    public Optional<ColumnLayout> remembered(String listId) {
        return jdbc
                .queryForList(
                        "select columns from list_layout where staff_id = ? and list_id = ?",
                        String.class,
                        me(),
                        listId)
                .stream()
                .map(ColumnLayout::read)
                .findFirst();
    }

    public void remember(String listId, ColumnLayout layout) {
        jdbc.update(
                "insert into list_layout (staff_id, list_id, columns) values (?, ?, ?)"
                        + " on duplicate key update columns = value(columns)",
                me(),
                listId,
                layout.written());
    }

    /** The current user's views and the shared ones, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> views(String listId) {
        long me = me();
        boolean isManager = currentUser.isManager();
        return jdbc.query(
                "select id, name, staff_id, shared, columns, query from list_view"
                        + " where list_id = ? and (staff_id = ? or shared) order by name, id",
                (rs, row) -> new SavedView(
                        rs.getLong("id"),
                        rs.getString("name"),
                        rs.getLong("staff_id") == me || rs.getBoolean("shared") && isManager,
                        rs.getBoolean("shared"),
                        ColumnLayout.read(rs.getString("columns")),
                        rs.getString("query")),
                listId,
                me);
    }

    /**
     * @throws BusinessRuleViolation when the name is missing, too long or already used by the same user, or when what is
     *     asked for is too long
     */
    public void save(String listId, String name, boolean shared, ColumnLayout layout, String query) {
        if (name.isBlank() || name.length() > NAME) {
            throw new BusinessRuleViolation("shell.error.viewName", NAME);
        }
        if (query.length() > QUERY) {
            throw new BusinessRuleViolation("shell.error.viewTooLong");
        }
        long id = Objects.requireNonNull(jdbc.queryForObject("select next value for list_view_seq", Long.class));
        try {
            jdbc.update(
                    "insert into list_view (id, list_id, staff_id, name, shared, columns, query)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    listId,
                    me(),
                    name,
                    shared,
                    layout.written(),
                    query);
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("shell.error.viewNameTaken", name);
        }
    }

    /** Deletes a view of one's own; managers delete shared ones of others, too, who may have left. */
    public void delete(long viewId) {
        jdbc.update(
                "delete from list_view where id = ? and (staff_id = ? or shared and ?)",
                viewId,
                me(),
                currentUser.isManager());
    }

    private long me() {
        return currentUser.get().id().value();
    }
}
