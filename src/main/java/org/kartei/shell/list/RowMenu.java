package org.kartei.shell.list;

import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;

/**
 * Fills the menu of a row when it opens.
 *
 * @param <T> one row
 */
@FunctionalInterface
public interface RowMenu<T> {

    void fill(GridContextMenu<T> menu, T row);
}
