package org.kartei.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kartei.customer.KnownCustomer;
import org.kartei.importing.Import;
import org.kartei.importing.ImportService;
import org.kartei.shell.ConfirmDialogs;

/** Says exactly who goes when an import is undone, and who was changed since and stays unless told otherwise. */
class UndoDialog extends Dialog {

    private static final int SHOWN = 50;

    UndoDialog(ImportService imports, Import one, Runnable started) {
        List<KnownCustomer> changed = imports.changedSince(one.id(), SHOWN);
        var changedToo = new Checkbox(getTranslation("importing.undo.changedToo"));
        setHeaderTitle(getTranslation("importing.undo.title", one.fileName()));
        setWidth("min(34rem, 92vw)");
        long left = one.counts().added() - one.counts().removed();
        long staying = imports.countChangedSince(one.id());
        var going = new Paragraph();
        show(going, left - staying);
        changedToo.addValueChangeListener(choice -> show(going, choice.getValue() ? left : left - staying));
        add(going);
        if (!changed.isEmpty()) {
            add(new Paragraph(getTranslation("importing.undo.changed")));
            var list = new UnorderedList();
            changed.forEach(each -> list.add(new ListItem(each.number() + " " + each.displayName())));
            if (staying > changed.size()) {
                list.add(new ListItem(getTranslation("importing.undo.more", staying - changed.size())));
            }
            add(list, changedToo);
        }
        var undo = new Button(getTranslation("importing.action.undo"), click -> {
            imports.undo(one.id(), changedToo.getValue());
            close();
            started.run();
        });
        undo.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), undo);
        ConfirmDialogs.hearsNothingOnceClosed(this);
    }

    private void show(Paragraph going, long count) {
        going.setVisible(count > 0);
        going.setText(getTranslation("importing.undo.text", count));
    }
}
