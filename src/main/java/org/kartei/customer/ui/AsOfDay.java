package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerField;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.GroupService;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;

/** Chooses a past day and shows the details as they were at its end (FILE-9). */
final class AsOfDay extends Div {

    private final transient CustomerService customers;
    private final transient GroupService groups;
    private final transient OpenFile file;

    /** @param today the last day there is */
    AsOfDay(CustomerService customers, GroupService groups, OpenFile file, LocalDate today) {
        this.customers = customers;
        this.groups = groups;
        this.file = file;
        addClassName("as-of-day");
        DatePicker day = DatePickers.of(getTranslation("customer.asOf.day"));
        DatePickers.limit(day, null, today);
        var show = new Button(getTranslation("customer.asOf.show"), click -> {
            if (DatePickers.isChosen(day)) {
                show(day.getValue());
            }
        });
        add(day, show);
    }

    private void show(LocalDate day) {
        var dialog = new Dialog(
                getTranslation("customer.asOf.title", Formats.of(getLocale()).date(day)));
        customers
                .asOf(file.id(), day)
                .ifPresentOrElse(
                        data -> dialog.add(details(data)),
                        () -> dialog.add(new Paragraph(getTranslation("customer.asOf.none"))));
        dialog.getFooter().add(new Button(getTranslation("shell.action.close"), click -> dialog.close()));
        dialog.open();
    }

    private DescriptionList details(CustomerData data) {
        var texts = new FieldTexts(groups.byId(), getLocale());
        var list = new DescriptionList();
        list.addClassName("facts");
        for (CustomerField<?> field : customers.fields()) {
            list.add(
                    new DescriptionList.Term(FieldTexts.caption(field)),
                    new DescriptionList.Description(texts.of(field, data)));
        }
        return list;
    }
}
