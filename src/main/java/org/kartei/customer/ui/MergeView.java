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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.MergeChoices.Side;
import org.kartei.customer.MergePart.Moving;
import org.kartei.customer.MergePreview;
import org.kartei.group.GroupService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Notices;

/** Two customers side by side, to be made one (LIST-12): who stays, whose value each field takes, and what moves. */
@Route("customers/:number([0-9]{1,18})/merge/:other([0-9]{1,18})")
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
    private boolean leaving;

    MergeView(CustomerService customers, CustomerMerge merging, GroupService groups) {
        this.customers = customers;
        this.merging = merging;
        this.groups = groups;
        addClassNames("page", "merge");
        survivor.setItemLabelGenerator(this::label);
        survivor.setHelperText(getTranslation("customer.merge.survivor.help"));
        survivor.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                compare(Map.of()); // the sides have changed their meaning
            }
        });
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
        List<CustomerFile> both = find(number, other);
        read(both, both.getFirst(), Map.of());
    }

    /** Those of the two who are there, whoever should stay first. */
    private List<CustomerFile> find(long number, long other) {
        return Stream.of(number, other)
                .filter(each -> customers.row(each).isPresent())
                .map(customers::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((CustomerFile file) -> file.data().status() == CustomerStatus.ARCHIVED)
                        .thenComparing(CustomerFile::number))
                .toList();
    }

    private void read(List<CustomerFile> both, CustomerFile stays, Map<String, Side> byHand) {
        survivor.setItems(both);
        survivor.setValue(stays);
        compare(byHand);
    }

    private void compare(Map<String, Side> byHand) {
        CustomerFile stays = survivor.getValue();
        List<CustomerFile> both = survivor.getListDataView().getItems().toList();
        CustomerFile goes = both.getFirst().equals(stays) ? both.getLast() : both.getFirst();
        preview = merging.preview(stays.id(), goes.id());
        fields = new MergeFields(customers.fields(), preview, new FieldTexts(groups.byId(), getLocale()), byHand);
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
        if (preview == null || fields == null || leaving) {
            return; // clicked twice: the page goes only once the browser has heard of it
        }
        try {
            CustomerFile merged = merging.merge(preview.survivor(), preview.loser(), fields.data());
            Notices.success(
                    "customer.error.merged",
                    String.valueOf(preview.loser().number()),
                    String.valueOf(merged.number()),
                    merged.data().displayName());
            leaving = true;
            Location next = then.orElseGet(() -> new Location(CustomerLinks.file(merged.number())));
            UI.getCurrent().navigate(next.getPath(), next.getQueryParameters());
        } catch (BusinessRuleViolation refused) {
            readAgain(preview, fields.byHand());
            throw refused;
        }
    }

    /** What was chosen stays; where one of them is gone, there is nothing left to compare. */
    private void readAgain(MergePreview before, Map<String, Side> byHand) {
        long stays = before.survivor().number();
        List<CustomerFile> found = find(stays, before.loser().number());
        if (found.size() == 2) {
            boolean isFirst = found.getFirst().number() == stays;
            read(found, isFirst ? found.getFirst() : found.getLast(), byHand);
        } else {
            UI.getCurrent()
                    .navigate(
                            found.isEmpty()
                                    ? "customers"
                                    : CustomerLinks.file(found.getFirst().number()));
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
