package org.kartei.shell.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnReorderEvent;
import com.vaadin.flow.component.grid.ColumnResizeEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.PopoverTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** LIST-4, LIST-5, LIST-8 b, LIST-9: what every list can do, whatever it lists. */
@SuppressWarnings({"rawtypes", "unchecked"})
class ListPanelTests extends ViewTest {

    @Autowired
    private ListPanels lists;

    @Autowired
    private ListLayouts layouts;

    @Test
    void list8bAllThatMatchAreAsManyAsTheCountSaysOnceItIsExact() {
        ListPanel<Long> panel = open(2_000);
        panel.selectAllMatching();
        assertThat(texts()).contains("All 1,000+ that match are selected");
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).contains("2,000 customers", "All 2,000 that match are selected");
        });
    }

    /** LIST-4: no row is found quickly, so for a moment nobody knows whether there is one. */
    @Test
    void list4WhetherNothingMatchesMayTakeAMoment() {
        ListPanel<Long> panel = open(2_000);
        panel.ask(ListRequest.ALL.searching("q"));
        assertThat(texts()).contains("… of 1,000+ customers");
        assertThat(find(Paragraph.class).all()).isEmpty();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).contains("0 of 2,000 customers");
        });
        assertThat(find(Paragraph.class)
                        .withText("Nothing matches. These filters hide rows:")
                        .exists())
                .isTrue();
        test(find(Button.class).withText("Drop Search: q (1,000+ more)").single())
                .click();
        assertThat(panel.request()).isEqualTo(ListRequest.ALL);
    }

    @Test
    void inv5WhatManyRowsAddUpToComesAMomentLater() {
        ListPanel<Long> few = summed(3);
        assertThat(below("name")).isEqualTo("Sum");
        assertThat(below("number")).isEqualTo("3.00");
        assertThat(below("card")).isEqualTo("Sum: No.\u00a03.00");
        UI.getCurrent().remove(few);

        ListPanel<Long> many = summed(2_000);
        assertThat(below("number")).isEqualTo("\u2026");
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(below("number")).isEqualTo("2,000.00");
        });
        many.ask(ListRequest.ALL.searching("q"));
        assertThat(below("number")).isEqualTo("\u2026");
    }

    private String below(String column) {
        Grid<Long> grid = find(Grid.class).single();
        return ((Span) grid.getFooterRows()
                        .getFirst()
                        .getCell(grid.getColumnByKey(column))
                        .getComponent())
                .getText();
    }

    private ListPanel<Long> summed(int rows) {
        return open(new ListDefinition<>(
                "customer",
                null,
                null,
                List.of(
                        ListColumn.text("name", (Long row) -> "N" + row).always(),
                        ListColumn.amount("number", (Long row) -> row).summed().always()),
                new NumberedRows("summed " + rows, rows),
                row -> row,
                null,
                String::valueOf));
    }

    /** LIST-8 b: another order shows the same rows. */
    @Test
    void list8bWhatIsTickedStaysSoWhenItIsSorted() {
        ListPanel<Long> panel = open(3);
        Grid<Long> grid = find(Grid.class).single();
        grid.getSelectionModel().selectFromClient(1L);
        panel.ask(ListRequest.ALL.sorted(List.of(new Sort("name", true))));
        assertThat(panel.selectedRows()).containsExactly(1L);
        assertThat(texts()).contains("1 selected");
        panel.ask(panel.request().searching("q"));
        assertThat(panel.selectedRows()).isEmpty();
    }

    @Test
    void list5ColumnsAreShownMovedSizedAndPutBack() {
        ListPanel<Long> panel = open(3);
        assertThat(layouts.remembered("customer")).as("before anybody chooses").isEmpty();
        PopoverTester.forTarget(button("Columns")).clickTarget();
        assertThat(column("No.").isEnabled()).isFalse();
        test(column("Phone")).click();
        test(column("City")).click();
        assertThat(remembered()).isEqualTo("number,name,phone");
        test(find(Button.class)
                        .withCondition(each ->
                                "Move Phone forward".equals(each.getAriaLabel().orElse("")))
                        .single())
                .click();
        assertThat(remembered()).isEqualTo("number,phone,name");

        Grid<Long> grid = find(Grid.class).single();
        String phone = grid.getColumnByKey("phone").getElement().getProperty("_flowId");
        grid.getColumnByKey("phone").setWidth("321px");
        ComponentUtil.fireEvent(grid, new ColumnResizeEvent<>(grid, true, phone));
        ComponentUtil.fireEvent(
                grid,
                new ColumnReorderEvent<>(
                        grid,
                        true,
                        List.of(
                                grid.getColumnByKey("name"),
                                grid.getColumnByKey("phone"),
                                grid.getColumnByKey("number"))));
        assertThat(remembered()).isEqualTo("name,phone:321,number");
        UI.getCurrent().remove(panel);
        assertThat(open(3).layout().written()).as("when one comes again").isEqualTo("name,phone:321,number");
        Acting.as(Role.MANAGER);
        assertThat(layouts.remembered("customer")).as("of somebody else").isEmpty();
        Acting.as(Role.OFFICE);

        PopoverTester.forTarget(button("Columns")).clickTarget();
        test(button("Reset columns")).click();
        assertThat(remembered()).isEqualTo("number,name,city");
    }

    @Test
    void list5ViewsAreOnesOwnOrForAllAndHaveDifferentNames() {
        open(3);
        PopoverTester.forTarget(button("Views")).clickTarget();
        save("Mine", false);
        save("Ours", true);
        assertThat(find(Button.class).withText("Mine").all()).hasSize(1);
        assertThat(find(Button.class).withText("Ours (all staff)").all()).hasSize(1);
        save("Ours", false);
        assertThat(name().isInvalid()).isTrue();
        assertThat(name().getErrorMessage()).isEqualTo("You already have a view called Ours.");
        assertThat(name().getValue()).isEqualTo("Ours");
        save(" ", false);
        assertThat(name().getErrorMessage()).isEqualTo("A view needs a name of at most 100 characters.");
        save("x".repeat(101), false);
        assertThat(name().getErrorMessage()).isEqualTo("A view needs a name of at most 100 characters.");

        List<SavedView> own = layouts.views("customer");
        Acting.as(Role.MANAGER);
        assertThat(layouts.views("customer"))
                .extracting(SavedView::name, SavedView::deletable)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Ours", true));
        own.stream().filter(view -> !view.shared()).forEach(view -> layouts.delete(view.id()));
        Acting.as(Role.OFFICE);
        assertThat(layouts.views("customer"))
                .as("a view that somebody else keeps for himself stays")
                .hasSize(2);

        test(find(Button.class)
                        .withCondition(each ->
                                "Delete view Mine".equals(each.getAriaLabel().orElse("")))
                        .single())
                .click();
        assertThat(layouts.views("customer")).as("nobody was sure yet").hasSize(2);
        test(button("Delete view")).click();
        assertThat(layouts.views("customer")).extracting(SavedView::name).containsExactly("Ours");
    }

    @Test
    void list5AViewForAllIsOpenedBySomebodyElse() {
        ListPanel<Long> panel = open(3);
        PopoverTester.forTarget(button("Columns")).clickTarget();
        test(column("Phone")).click();
        PopoverTester.forTarget(button("Views")).clickTarget();
        save("Ours", true);
        UI.getCurrent().remove(panel);

        Acting.as(Role.MANAGER);
        ListPanel<Long> others = open(3);
        assertThat(others.layout().written()).isEqualTo("number,name,city");
        PopoverTester.forTarget(button("Views")).clickTarget();
        assertThat(find(Button.class)
                        .withCondition(each -> each.getAriaLabel().orElse("").startsWith("Delete view"))
                        .all())
                .as("managers tidy up what is for all")
                .hasSize(1);
        test(button("Ours (all staff)")).click();
        assertThat(others.layout().written()).isEqualTo("number,name,city,phone");
    }

    @Test
    void list9WhatIsTooMuchForPaperIsNotPrinted() {
        open(10_001);
        test(button("Print")).click();
        roundTrip();
        assertThat(find(Notification.class).all())
                .extracting(notice -> ((Span) notice.getChildren().findFirst().orElseThrow()).getText())
                .containsExactly(
                        "More than 10,000 rows are too many for paper. Narrow the list, or take them with Export.");
    }

    @Test
    void list9TenThousandRowsArePrinted() {
        open(10_000);
        test(button("Print")).click();
        roundTrip();
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void list5AViewThatAsksForTooMuchIsRefused() {
        ListPanel<Long> panel = open(3);
        assertThatThrownBy(() -> layouts.save("customer", "Long", false, panel.layout(), "q=" + "x".repeat(4_000)))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("shell.error.viewTooLong");
        PopoverTester.forTarget(button("Views")).clickTarget();
        String smiles = "\uD83D\uDE00".repeat(100);
        panel.ask(ListRequest.ALL
                .searching(smiles)
                .filtered("name", new Filter.Contains(smiles))
                .filtered("city", new Filter.Contains(smiles))
                .filtered("phone", new Filter.Contains(smiles)));
        save("Smiles", false);
        assertThat(name().getErrorMessage())
                .isEqualTo("This view asks for too much to be kept. Please drop a filter, or shorten one.");
        assertThat(name().getValue()).isEqualTo("Smiles");
    }

    @Test
    void list8aARowThatSomebodyElseHasChangedIsNotOpenedAgainForWhoHasLeftIt() {
        var editor = new CellEditor<Long>(TextField::new, row -> "N" + row, (row, value) -> {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        });
        ListPanel<Long> panel = open(new ListDefinition<>(
                "customer",
                "customers",
                null,
                List.of(ListColumn.text("name", (Long row) -> "N" + row)
                        .editedBy(editor)
                        .always()),
                new NumberedRows("rows 3", 3),
                row -> row,
                null,
                String::valueOf));
        panel.setEditing(true);
        Grid<Long> grid = find(Grid.class).single();
        tell(grid, "cell-edit-start");
        tell(grid, "cell-edit-save");
        roundTrip();
        assertThat(grid.getEditor().isOpen()).as("refused").isTrue();
        tell(grid, "cell-edit-save");
        tell(grid, "cell-edit-cancel");
        roundTrip();
        assertThat(grid.getEditor().isOpen()).as("left").isFalse();
    }

    private static void tell(Grid<Long> grid, String event) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("event.detail.column", "name");
        data.put("event.detail.item", grid.getDataCommunicator().getKeyMapper().key(1L));
        grid.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(grid.getElement(), event, data));
    }

    private ListPanel<Long> open(long rows) {
        return open(NumberedRows.list("customers", new NumberedRows("rows " + rows, rows)));
    }

    private ListPanel<Long> open(ListDefinition<Long> definition) {
        ListPanel<Long> panel = lists.create(definition);
        UI.getCurrent().navigate("customers/new"); // a page without a list
        UI.getCurrent().add(panel);
        panel.show();
        return panel;
    }

    private void save(String view, boolean shared) {
        test(name()).setValue(view);
        if (shared) {
            test(column("For all staff")).click();
        }
        test(button("Save view")).click();
    }

    private TextField name() {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Name of the view")
                .single();
    }

    private Checkbox column(String label) {
        return find(Checkbox.class).withPropertyValue(Checkbox::getLabel, label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private String remembered() {
        return layouts.remembered("customer").orElseThrow().written();
    }
}
