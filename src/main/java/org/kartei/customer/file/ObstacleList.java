package org.kartei.customer.file;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kartei.customer.CustomerPart.Obstacle;

/** What has to be settled before a customer ends, each with the way to where that is done (FILE-7). */
public final class ObstacleList extends UnorderedList {

    /** @param dialog goes when somebody settles something */
    public ObstacleList(List<Obstacle> obstacles, OpenFile file, Dialog dialog) {
        for (Obstacle each : obstacles) {
            var item =
                    new ListItem(getTranslation(each.messageKey(), each.args().toArray()));
            if (!each.tab().isEmpty()) {
                var show = new Button(getTranslation("customer.obstacle.show"), click -> {
                    dialog.close();
                    file.open(each.tab());
                });
                show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                item.add(show);
            }
            add(item);
        }
    }
}
