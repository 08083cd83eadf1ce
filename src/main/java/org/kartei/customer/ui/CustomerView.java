package org.kartei.customer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.MergedInto;
import org.kartei.customer.file.FileChanges;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FilePart;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.FileTabs;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.Group;
import org.kartei.group.GroupService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;

/** A customer's file (FILE-1): head, sidebar, and the tabs of all modules, each with its own address. */
@Route("customers/:number([0-9]{1,18})/:tab?([a-z]+)")
@RolesAllowed("OFFICE")
class CustomerView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, OpenFile, TypedPage {

    private final transient CustomerService customers;
    private final transient CustomerEnd end;
    private final transient CustomerMerge merging;
    private final transient GroupService allGroups;
    private final transient FileTabs allTabs;
    private final transient FileChanges changes;
    private final transient List<FilePart> parts;
    private final FileHead head;
    private final Div sidebar = new Div();
    private final TabSheet tabs = new TabSheet();
    private final Div body = new Div(sidebar, tabs);
    private final transient Map<String, Tab> tabByPath = new LinkedHashMap<>();
    private final transient Map<String, Div> placeByPath = new LinkedHashMap<>();
    private final transient Map<String, FileContent> contentByPath = new LinkedHashMap<>();
    private transient @Nullable CustomerRow customer;
    private transient List<Group> groups = List.of();
    private String selected = DetailsTab.PATH;
    private QueryParameters query = QueryParameters.empty();
    private transient Runnable stopListening = () -> {};
    private boolean showing;
    private String inView = "";
    /** Somebody has merged, deleted or erased the customer while the file was open. */
    private boolean hasEnded;

    CustomerView(
            CustomerService customers,
            CustomerEnd end,
            CustomerMerge merging,
            GroupService allGroups,
            FileTabs allTabs,
            FileChanges changes,
            List<FilePart> parts,
            CustomerActions actions) {
        this.customers = customers;
        this.end = end;
        this.merging = merging;
        this.allGroups = allGroups;
        this.allTabs = allTabs;
        this.changes = changes;
        this.parts = parts.stream()
                .sorted(java.util.Comparator.comparingInt(FilePart::order))
                .toList();
        this.head = new FileHead(this, actions, new ListTrail(customers));
        addClassName("customer-file");
        sidebar.addClassName("file-sidebar");
        sidebar.getElement().setAttribute("role", "complementary");
        sidebar.getElement().setAttribute("aria-label", getTranslation("customer.file.sidebar"));
        tabs.addThemeName("no-border");
        tabs.getElement().setAttribute("aria-label", getTranslation("customer.file.title"));
        for (FileTab tab : allTabs.all()) {
            var place = new Div();
            placeByPath.put(tab.path(), place);
            tabByPath.put(tab.path(), tabs.add(title(tab, null), place));
        }
        tabs.addSelectedChangeListener(change -> {
            if (!showing) {
                open(pathOf(change.getSelectedTab()));
            }
        });
        // A scroller that takes focus stands between the tab list and its tabs; those who listen would lose them there.
        tabs.addAttachListener(
                attached -> tabs.getElement()
                        .executeJs(
                                "this.querySelector('vaadin-tabs').shadowRoot.querySelector('#scroll').removeAttribute('tabindex')"));
        body.addClassName("file-body");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long number = event.getRouteParameters().getLong("number").orElseThrow(NotFoundException::new);
        String path = event.getRouteParameters().get("tab").orElse(DetailsTab.PATH);
        allTabs.find(path).orElseThrow(NotFoundException::new);
        query = event.getLocation().getQueryParameters();
        if (customer == null || customer.number() != number || hasEnded && !hasUnsaved()) {
            Optional<CustomerRow> row = customers.row(number);
            Optional<MergedInto> merged = row.isPresent() ? Optional.empty() : merging.mergedInto(number);
            if (merged.isPresent()) {
                goOn(event, merged.get(), path);
                return;
            }
            customer = row.orElseThrow(() -> missing(number));
            hasEnded = false;
            contentByPath.clear();
            placeByPath.values().forEach(Div::removeAll);
            if (body.getParent().isEmpty()) { // the customer before had ended
                removeAll();
                add(head, body);
            }
            listen();
        }
        selected = path;
        groups = allGroups.all();
        show();
    }

    /** Whoever was merged is found in the survivor's file. */
    private void goOn(BeforeEnterEvent event, MergedInto into, String tab) {
        Notices.info(
                "customer.error.merged",
                String.valueOf(into.number()),
                String.valueOf(into.survivorNumber()),
                into.survivorName());
        event.forwardTo(CustomerLinks.file(into.survivorNumber(), tab), query);
    }

    private NotFoundException missing(long number) {
        var missing = new NotFoundException();
        whyMissing(number).ifPresent(missing::initCause);
        return missing;
    }

    private Optional<BusinessRuleViolation> whyMissing(long number) {
        return end.gone(number)
                .map(gone -> new BusinessRuleViolation(
                        gone.isErased() ? "customer.error.erasedOn" : "customer.error.deleted",
                        String.valueOf(number),
                        Formats.of(getLocale()).date(gone.on())));
    }

    /** Nothing stays on the screen, and nothing is saved. What is being typed just now only the browser knows. */
    private void gone() {
        stopListening.run();
        getElement()
                .executeJs("return this.querySelector('[data-unsaved=\"true\"]') !== null")
                .then(Boolean.class, isTyping -> gone(isTyping || hasUnsaved()));
    }

    private void gone(boolean isUnsaved) {
        if (!hasEnded) {
            return; // somebody else's file has been opened since
        }
        contentByPath.clear();
        removeAll();
        add(new GoneCustomer(
                whyMissing(customer().number()).orElseGet(() -> new BusinessRuleViolation("customer.error.gone")),
                isUnsaved));
    }

    private void show() {
        showing = true;
        Tab tab = Objects.requireNonNull(tabByPath.get(selected));
        tabs.setSelectedTab(tab);
        if (!selected.equals(inView)) { // on a phone there is no room for all tabs; whoever saves stays where they are
            inView = selected;
            tab.getElement().executeJs("setTimeout(() => this.scrollIntoView({ block: 'nearest', inline: 'center' }))");
        }
        showing = false;
        if (hasEnded) {
            return; // what is typed can still be read and copied; the head says where everything else went
        }
        contentByPath.computeIfAbsent(selected, path -> {
            FileContent made = allTabs.find(path).orElseThrow().content(this);
            Objects.requireNonNull(placeByPath.get(path)).add(made.component());
            return made;
        });
        draw();
    }

    private void draw() {
        Map<String, Long> entries = allTabs.entries(id());
        allTabs.all()
                .forEach(tab -> Objects.requireNonNull(tabByPath.get(tab.path()))
                        .setLabel(title(tab, entries.get(tab.path()))));
        head.show(customer(), query);
        sidebar.removeAll();
        parts.forEach(part -> sidebar.add(part.part(this)));
    }

    private String title(FileTab tab, @Nullable Long entries) {
        String caption = getTranslation("customer.tab." + tab.path());
        return entries == null ? caption : caption + " (" + entries + ")";
    }

    private String pathOf(@Nullable Tab tab) {
        return tabByPath.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(DetailsTab.PATH);
    }

    /** Reads everything that is shown again; what is typed stays. */
    private void reload(boolean own) {
        customers
                .row(customer().number())
                .ifPresentOrElse(
                        row -> {
                            customer = row;
                            groups = allGroups.all();
                            hasEnded = false; // a merge can be undone
                            show();
                            contentByPath
                                    .values()
                                    .forEach(own ? FileContent::refresh : FileContent::refreshAfterColleague);
                        },
                        () -> {
                            hasEnded = true;
                            merging.mergedInto(customer().number()).ifPresentOrElse(head::merged, this::gone);
                        });
    }

    private void listen() {
        stopListening.run();
        getUI().ifPresent(ui -> stopListening = changes.listen(id(), () -> {
            boolean own = ui.equals(UI.getCurrent());
            ui.accessLater(() -> reload(own), () -> {}).run(); // a window may close at this very moment
        }));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listen();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stopListening.run();
    }

    @Override
    public CustomerId id() {
        return customer().id();
    }

    @Override
    public CustomerRow customer() {
        return Objects.requireNonNull(customer);
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public String tab() {
        return selected;
    }

    @Override
    public void open(String tab) {
        UI.getCurrent().navigate("customers/" + customer().number() + "/" + tab, query);
    }

    @Override
    public void leave() {
        UI.getCurrent().navigate(ListTrail.list(query));
    }

    @Override
    public boolean hasUnsaved() {
        return contentByPath.values().stream().anyMatch(FileContent::hasChanges);
    }

    /** Another tab of the same file leaves nothing. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        List<String> to = event.getLocation().getSegments();
        boolean staysHere = to.size() > 1
                && to.get(1).equals(String.valueOf(customer().number()))
                && (to.size() == 2 || tabByPath.containsKey(to.get(2))); // to compare with somebody is to leave
        if (!staysHere && hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return customer().displayName();
    }
}
