package org.kartei.shell.list;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the address of a list, or of a row that was opened from one, says. */
public final class ListAddress {

    /** The parameter with the place of a row, from 0. */
    public static final String AT = "at";

    /** The parameter with the list, by its path, where it is another one than that of what was opened. */
    public static final String FROM = "from";

    private ListAddress() {}

    /** The parameters, each with its first value. */
    public static Map<String, String> parameters(QueryParameters query) {
        var parameters = new LinkedHashMap<String, String>();
        query.getParameters()
                .forEach((key, values) -> values.stream().findFirst().ifPresent(value -> parameters.put(key, value)));
        return parameters;
    }
}
