package org.kartei.customer.file;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartei.customer.CustomerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All tabs of all modules. */
@Component
public class FileTabs {

    private final List<FileTab> tabs;
    private final JdbcTemplate jdbc;

    FileTabs(List<FileTab> tabs, JdbcTemplate jdbc) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(FileTab::order)).toList();
        this.jdbc = jdbc;
    }

    /** In their order. */
    public List<FileTab> all() {
        return tabs;
    }

    public Optional<FileTab> find(String path) {
        return tabs.stream().filter(tab -> tab.path().equals(path)).findFirst();
    }

    /** The numbers behind the titles, by the tabs' paths, in one round trip. */
    public Map<String, Long> entries(CustomerId id) {
        List<FileTab> counted =
                tabs.stream().filter(tab -> tab.entries() != null).toList();
        var select = new StringBuilder("select 1");
        counted.forEach(tab -> select.append(", (").append(tab.entries()).append(")"));
        Map<String, Long> entries = new LinkedHashMap<>();
        jdbc.query(
                select + " from customer c where c.id = ?",
                rs -> {
                    for (int i = 0; i < counted.size(); i++) {
                        entries.put(counted.get(i).path(), rs.getLong(i + 2));
                    }
                },
                id.value());
        return entries;
    }
}
