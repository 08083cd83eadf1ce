package org.kartei.ownfield;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The own fields as they are defined. */
@Component
public class OwnFields {

    private final JdbcTemplate jdbc;

    OwnFields(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All in their order, the retired ones too. */
    public List<OwnField> all() {
        return read("");
    }

    /** The same; until the transaction ends, none of them becomes one of another kind. */
    public List<OwnField> held() {
        return read(" lock in share mode");
    }

    private List<OwnField> read(String lock) {
        return jdbc.query(
                "select * from own_field order by position, id" + lock,
                (rs, row) -> new OwnField(
                        new OwnFieldId(rs.getLong("id")),
                        rs.getInt("version"),
                        rs.getInt("slot"),
                        rs.getString("name"),
                        OwnFieldKind.valueOf(rs.getString("kind")),
                        lines(rs.getString("choices")),
                        lines(rs.getString("former_choices")),
                        rs.getBoolean("retired")));
    }

    /** Those that are offered, in their order. */
    public List<OwnField> offered() {
        return all().stream().filter(field -> !field.retired()).toList();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }
}
