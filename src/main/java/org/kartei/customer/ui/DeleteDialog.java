package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerPart.Loss;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.file.ObstacleList;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;

/** Asks before a customer is deleted: what goes, what stands against it, and that archiving is the other way (FILE-7). */
final class DeleteDialog extends Dialog {

    /** Does what archiving does. */
    interface Archiving {
        void archive();
    }

    DeleteDialog(CustomerEnd end, OpenFile file, boolean isManager, Archiving archiving) {
        String name = file.customer().displayName();
        setHeaderTitle(getTranslation("customer.delete.title", name));
        setWidth("min(32rem, 92vw)");
        List<Obstacle> obstacles = end.obstacles(file.id());
        add(new Paragraph(getTranslation(
                "customer.delete.text", String.valueOf(file.customer().number()))));
        tell("customer.delete.losses", end.losses(file.id()));
        tell("customer.delete.kept", end.kept(file.id()));
        var reason = new TextField(getTranslation("customer.delete.reason"));
        if (!obstacles.isEmpty()) {
            add(new Paragraph(getTranslation("customer.delete.obstacles")));
            add(new ObstacleList(obstacles, file, this));
            if (isManager) {
                reason.setWidthFull();
                reason.setHelperText(getTranslation("customer.delete.reasonKept"));
                add(reason);
            }
        }
        var delete = new Button(getTranslation("customer.action.delete"), click -> {
            if (!obstacles.isEmpty() && reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("customer.delete.reasonNeeded"));
                reason.setInvalid(true);
                return;
            }
            end.delete(file.id(), obstacles, reason.getValue());
            close();
            Notices.success("customer.notice.deleted", name);
            file.leave();
        });
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        delete.setEnabled(obstacles.isEmpty() || isManager);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()));
        if (file.customer().status() == CustomerStatus.ACTIVE) {
            getFooter().add(new Button(getTranslation("customer.delete.archiveInstead"), click -> {
                archiving.archive();
                close();
            }));
        }
        getFooter().add(delete);
        ConfirmDialogs.hearsNothingOnceClosed(this);
    }

    private void tell(String captionKey, List<Loss> things) {
        if (!things.isEmpty()) {
            add(new Paragraph(getTranslation(captionKey)));
            add(list(things.stream()
                    .map(each -> getTranslation(each.messageKey(), each.count()))
                    .toList()));
        }
    }

    private static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
