package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.Merged;
import org.kartei.customer.file.OpenFile;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryTexts;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;

/** Who was merged into this customer, each to be undone, or why it can't be (LIST-12). */
final class MergesDialog extends Dialog {

    private final transient CustomerMerge merging;

    MergesDialog(CustomerMerge merging, OpenFile file) {
        this.merging = merging;
        setHeaderTitle(
                getTranslation("customer.merge.undo.title", file.customer().displayName()));
        setWidth("min(36rem, 92vw)");
        merging.merges(file.id()).forEach(merge -> add(line(merge)));
        getFooter().add(new Button(getTranslation("shell.action.close"), click -> close()));
        ConfirmDialogs.hearsNothingOnceClosed(this);
    }

    private Div line(Merged merge) {
        var what = new Span(getTranslation(
                "customer.merge.undo.what",
                String.valueOf(merge.number()),
                merge.name(),
                Formats.of(getLocale()).dateTime(merge.at()),
                merge.by()));
        var line = new Div(what);
        line.addClassName("merge-line");
        if (merge.obstacle() == null) {
            line.add(new Button(getTranslation("customer.merge.undo"), click -> undo(merge)));
        } else {
            var reason = new Paragraph(reason(merge));
            reason.addClassName("secondary");
            line.add(reason);
        }
        return line;
    }

    private void undo(Merged merge) {
        merging.undo(merge.id());
        close();
        Notices.success("customer.notice.unmerged", String.valueOf(merge.number()), merge.name());
    }

    /** What was changed, by whom, when; or which merge comes first. */
    private String reason(Merged merge) {
        BusinessRuleViolation obstacle = Objects.requireNonNull(merge.obstacle());
        HistoryEntry change = merge.change();
        return change == null
                ? getTranslation(obstacle.messageKey(), obstacle.args())
                : getTranslation(
                        "customer.merge.undo.changed",
                        change.staffName(),
                        Formats.of(getLocale()).dateTime(change.recordedAt()),
                        HistoryTexts.what(change));
    }
}
