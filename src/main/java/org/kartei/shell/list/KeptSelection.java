package org.kartei.shell.list;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ListRequest;

/**
 * What was ticked in a list when somebody left it, for the way back from one of its rows. It lives as long as the
 * session, one for each list that is a page of its own.
 *
 * @param request what was asked for
 * @param ids of the rows that were ticked one by one
 * @param allMatching whether everything that matches was
 */
record KeptSelection(ListRequest request, List<Long> ids, boolean allMatching) {

    static @Nullable KeptSelection of(ListDefinition<?> definition) {
        return (KeptSelection) VaadinSession.getCurrent().getAttribute(key(definition));
    }

    static void keep(ListDefinition<?> definition, KeptSelection selection) {
        if (definition.path() != null) {
            boolean isNothing = !selection.allMatching && selection.ids.isEmpty();
            VaadinSession.getCurrent().setAttribute(key(definition), isNothing ? null : selection);
        }
    }

    /** Another order shows the same rows. */
    boolean fits(ListRequest asked) {
        return asked.hasSameRowsAs(request);
    }

    private static String key(ListDefinition<?> definition) {
        return KeptSelection.class.getName() + "." + definition.layoutId();
    }
}
