package org.kartei.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.kartei.customer.file.ObstacleList;
import org.kartei.customer.file.OpenFile;
import org.kartei.privacy.Erasure;
import org.kartei.privacy.ErasureId;
import org.kartei.privacy.ErasurePlan;
import org.kartei.privacy.Erasures;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Notices;

/** The plan of an erasure, then the erasure, then its certificate. */
final class EraseDialog extends Dialog {

    /** What another look at the plan settles. */
    private static final Set<String> ANEW = Set.of("privacy.error.planChanged", "privacy.error.obstacles");

    private final transient Erasures erasures;
    private final transient OpenFile file;
    private transient ErasurePlan plan;

    EraseDialog(Erasures erasures, OpenFile file) {
        this.erasures = erasures;
        this.file = file;
        this.plan = erasures.plan(file.id());
        setHeaderTitle(getTranslation("privacy.erase.title", file.customer().displayName()));
        setWidth("min(40rem, 92vw)");
        show();
    }

    private void show() {
        removeAll();
        getFooter().removeAll();
        if (!plan.obstacles().isEmpty()) {
            add(new Paragraph(getTranslation("privacy.erase.obstacles")));
            add(new ObstacleList(plan.obstacles(), file, this));
        }
        add(new Paragraph(getTranslation(plan.isPartial() ? "privacy.erase.partly" : "privacy.erase.wholly")));
        add(holdings());
        var sure = new Checkbox(getTranslation("privacy.erase.sure"));
        var erase = new Button(getTranslation("privacy.erase.now"), click -> erase());
        erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        erase.setEnabled(false);
        sure.addValueChangeListener(change -> erase.setEnabled(change.getValue()));
        if (plan.obstacles().isEmpty()) {
            add(sure);
        }
        var download = Downloads.link(
                getTranslation("privacy.erase.download"),
                "erasure-plan-" + plan.number() + ".pdf",
                out -> erasures.print(plan, getLocale(), out));
        download.addClassName("is-quiet");
        getFooter().add(download, new Button(getTranslation("shell.action.cancel"), click -> close()), erase);
    }

    private DescriptionList holdings() {
        var texts = new FateTexts(getLocale());
        var list = new DescriptionList();
        list.addClassName("facts");
        plan.holdings()
                .forEach(holding -> list.add(
                        new DescriptionList.Term(texts.what(holding)),
                        new DescriptionList.Description(texts.fate(holding))));
        return list;
    }

    /** Where something has come meanwhile, the plan is shown anew, to be agreed to. */
    private void erase() {
        ErasureId erased;
        try {
            erased = erasures.erase(file.id(), plan, getLocale());
        } catch (BusinessRuleViolation refused) {
            if (!ANEW.contains(refused.messageKey())) {
                close();
                throw refused;
            }
            Notices.problem(refused.messageKey(), refused.args());
            plan = erasures.plan(file.id());
            show();
            return;
        }
        removeAll();
        getFooter().removeAll();
        Erasure erasure = erasures.find(erased).orElseThrow();
        setHeaderTitle(getTranslation("privacy.erase.done", String.valueOf(erasure.number())));
        add(new Paragraph(getTranslation("privacy.erase.doneText")));
        getFooter()
                .add(
                        Downloads.certificate(erasures, erasure, getLocale()),
                        new Button(getTranslation("shell.action.close"), click -> {
                            close();
                            file.leave();
                        }));
        setCloseOnOutsideClick(false);
    }
}
