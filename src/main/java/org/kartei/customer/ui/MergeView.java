package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.MergePart.Moving;
import org.kartei.customer.MergePreview;
import org.kartei.group.GroupService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Notices;

/** Two customers side by side, to be made one (LIST-12): who stays, whose value each field takes, and what moves. */
@Route("customers/:number([0-9]+)/merge/:other([0-9]+)")
@RolesAllowed("OFFICE")
class MergeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Says where one wants to go on afterwards, when not in the survivor's file. */
    private static final String THEN = "then";

    private final transient CustomerService customers;
    private final transient CustomerMerge merging;
    private final transient GroupService groups;
    private final RadioButtonGroup<CustomerFile> survivor =
            new RadioButtonGroup<>(getTranslation("customer.merge.survivor"));
    private final Div comparison = new Div();
    private final Div moving = new Div();
    private transient @Nullable MergePreview preview;
    private transient @Nullable MergeFields fields;
    private transient Optional<Location> then = Optional.empty();

    MergeView(CustomerService customers, CustomerMerge merging, GroupService groups) {
        this.customers = customers;
        this.merging = merging;
        this.groups = groups;
        addClassNames("page", "merge");
        survivor.setItemLabelGenerator(this::label);
        survivor.setHelperText(getTranslation("customer.merge.survivor.help"));
        survivor.addValueChangeListener(chosen -> compare());
        moving.addClassName("merge-moving");
        var merge = new Button(getTranslation("customer.merge.action"), click -> merge());
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("shell.action.cancel"),
                click -> UI.getCurrent().getPage().getHistory().back());
        var buttons = new Div(merge, cancel);
        buttons.addClassName("form-buttons");
        add(new H1(getTranslation("customer.merge.title")), survivor, comparison, moving, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long number = event.getRouteParameters().getLong("number").orElseThrow(NotFoundException::new);
        long other = event.getRouteParameters().getLong("other").orElseThrow(NotFoundException::new);
        for (long each : List.of(number, other)) {
            if (number == other || customers.row(each).isEmpty()) {
                event.forwardTo(CustomerLinks.file(each)); // which tells where it has gone
                return;
            }
        }
        then = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(THEN)
                .filter(page -> page.matches("duplicates(\\?[a-z0-9=&]*)?"))
                .map(page -> new Location("customers/" + page));
        read(number, other);
    }

    private void read(long number, long other) {
        List<CustomerFile> both = Stream.of(number, other)
                .map(customers::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((CustomerFile file) -> file.data().status() == CustomerStatus.ARCHIVED)
                        .thenComparing(CustomerFile::number))
                .toList();
        survivor.setItems(both);
        survivor.setValue(both.getFirst());
    }

    private void compare() {
        CustomerFile stays = survivor.getValue();
        if (stays == null) {
            return;
        }
        List<CustomerFile> both = survivor.getListDataView().getItems().toList();
        CustomerFile goes = both.getFirst().equals(stays) ? both.getLast() : both.getFirst();
        preview = merging.preview(stays.id(), goes.id());
        fields = new MergeFields(customers.fields(), preview, new FieldTexts(groups.byId(), getLocale()));
        comparison.removeAll();
        comparison.add(fields);
        show(preview);
    }

    private void show(MergePreview shown) {
        moving.removeAll();
        var list = new UnorderedList();
        for (Moving each : shown.moving()) {
            list.add(new ListItem(getTranslation(each.messageKey(), each.count())));
        }
        String text = getTranslation(
                "customer.merge.moving.text",
                String.valueOf(shown.loser().number()),
                String.valueOf(shown.survivor().number()));
        moving.add(new H2(getTranslation("customer.merge.moving")), list, new Paragraph(text));
    }

    private void merge() {
        if (preview == null || fields == null) {
            return;
        }
        try {
            CustomerFile merged = merging.merge(preview.survivor(), preview.loser(), fields.data());
            Notices.success(
                    "customer.error.merged",
                    String.valueOf(preview.loser().number()),
                    String.valueOf(merged.number()),
                    merged.data().displayName());
            Location next = then.orElseGet(() -> new Location(CustomerLinks.file(merged.number())));
            UI.getCurrent().navigate(next.getPath(), next.getQueryParameters());
        } catch (BusinessRuleViolation refused) {
            read(preview.survivor().number(), preview.loser().number());
            throw refused;
        }
    }

    private String label(CustomerFile file) {
        String label = getTranslation("customer.file.number", String.valueOf(file.number())) + " · "
                + file.data().displayName();
        return file.data().status() == CustomerStatus.ARCHIVED
                ? label + " · " + getTranslation("customer.status.ARCHIVED")
                : label;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customer.merge.title");
    }
}
