package org.kartei.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.group.GroupId;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-8 b, LIST-9: what is done to the rows that are ticked is done to them, and to nobody else. */
@SuppressWarnings({"rawtypes", "unchecked"})
class CustomersViewTests extends ViewTest {

    private static final long ANNA = 10_001;
    private static final long BEN = 10_002;
    private static final long EVA = 10_003;

    @Autowired
    private CustomerService customers;

    @Autowired
    private JobService jobs;

    @Autowired
    private Fixtures fixtures;

    private GroupId dance = new GroupId(0);

    @BeforeEach
    void threeOfADanceClass() {
        dance = fixtures.group("Dance");
        List.of("Anna", "Ben", "Eva")
                .forEach(name ->
                        fixtures.customer(new CustomerDraft().firstName(name).groups(Set.of(dance))));
        Acting.asOffice();
        UI.getCurrent().navigate("follow-ups"); // the list that stands there already knows nobody
        UI.getCurrent().navigate("customers");
    }

    @Test
    void theNewsletterIsOrderedAndEnded() {
        tick(ANNA, EVA);
        act("Newsletter: yes");
        assertThat(List.of(
                        data(ANNA).newsletter(),
                        data(BEN).newsletter(),
                        data(EVA).newsletter()))
                .containsExactly(true, false, true);
        tick(EVA);
        act("Newsletter: no");
        assertThat(List.of(data(ANNA).newsletter(), data(EVA).newsletter())).containsExactly(true, false);
    }

    @Test
    void aDiscountIsSet() {
        tick(ANNA, BEN);
        choose("Set standing discount");
        BigDecimalField percent = find(BigDecimalField.class)
                .withPropertyValue(BigDecimalField::getLabel, "Standing discount")
                .single();
        percent.clear();
        apply();
        assertThat(percent.isInvalid()).isTrue();
        percent.setValue(new BigDecimal("150"));
        apply();
        assertThat(percent.isInvalid()).isTrue();
        assertThat(percent.getErrorMessage()).startsWith("A standing discount is between 0 and 100 percent");
        assertThat(jobs.latest()).as("nothing has begun").isEmpty();
        percent.setValue(new BigDecimal("7.5"));
        apply();
        finish();
        assertThat(data(ANNA).standingDiscount()).isEqualByComparingTo("7.5");
        assertThat(data(BEN).standingDiscount()).isEqualByComparingTo("7.5");
        assertThat(data(EVA).standingDiscount()).isZero();
    }

    @Test
    void aGroupIsLeft() {
        tick(BEN);
        choose("Remove from group");
        ComboBox<Object> group = find(ComboBox.class)
                .withPropertyValue(each -> ((ComboBox<?>) each).getLabel(), "Customer group")
                .single();
        test(group).selectItem("Dance");
        apply();
        finish();
        assertThat(data(ANNA).groups()).containsExactly(dance);
        assertThat(data(BEN).groups()).isEmpty();
    }

    @Test
    void customersAreArchivedAndBroughtBack() {
        tick(ANNA, BEN);
        act("Archive customers");
        assertThat(List.of(data(ANNA).status(), data(BEN).status(), data(EVA).status()))
                .containsExactly(CustomerStatus.ARCHIVED, CustomerStatus.ARCHIVED, CustomerStatus.ACTIVE);
        tick(BEN);
        act("Bring back from archive");
        assertThat(List.of(data(ANNA).status(), data(BEN).status()))
                .containsExactly(CustomerStatus.ARCHIVED, CustomerStatus.ACTIVE);
    }

    @Test
    void theTickedRowsAloneAreExported() {
        tick(EVA);
        choose("Export");
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download").single()).download(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Eva").doesNotContain("Anna", "Ben");
    }

    @Test
    void theTickedRowsAreExportedInTheOrderOfTheList() {
        UI.getCurrent().navigate("customers", QueryParameters.of("sort", "-name"));
        tick(ANNA, EVA, BEN);
        choose("Export");
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download").single()).download(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("Eva", "Ben", "Anna");
    }

    @Test
    void everythingIsExportedAsAWorkbookWhateverIsShown() throws IOException {
        UI.getCurrent().navigate("customers", QueryParameters.of("name", "~eva"));
        test(find(Button.class).withText("Export").single()).click();
        radio("What", "Everything: all rows, all columns");
        radio("As", "XLSX");
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download").single()).download(out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<List<String>> rows = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(cells);
            });
            assertThat(rows.getFirst()).contains("Name", "Birthday", "Remark");
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1)).contains("Anna");
            assertThat(rows.get(2)).contains("Ben");
            assertThat(rows.get(3)).contains("Eva");
        }
    }

    private void radio(String label, String item) {
        RadioButtonGroup<Object> choice = find(RadioButtonGroup.class)
                .withPropertyValue(each -> ((RadioButtonGroup<?>) each).getLabel(), label)
                .single();
        test(choice).selectItem(item);
    }

    @Test
    void theTickedRowsAreExportedAsTheyAreThen() {
        tick(EVA);
        choose("Export");
        CustomerFile eva = customers.find(EVA).orElseThrow();
        customers.change(
                eva.id(),
                eva.version(),
                new CustomerDraft(eva.data()).city("Bonn").data());
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("Download").single()).download(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Eva", "Bonn");
    }

    private void tick(long... numbers) {
        Grid<CustomerRow> grid = find(Grid.class).single();
        grid.deselectAll();
        for (long number : numbers) {
            for (int i = 0; i < 3; i++) {
                CustomerRow row = test(grid).getRow(i) instanceof CustomerRow each ? each : null;
                if (row != null && row.number() == number) {
                    grid.getSelectionModel().selectFromClient(row);
                }
            }
        }
        assertThat(grid.getSelectedItems()).hasSize(numbers.length);
    }

    private void act(String action) {
        choose(action);
        finish();
    }

    private void choose(String action) {
        MenuBar actions = find(MenuBar.class).all().stream()
                .filter(bar -> bar.getItems().getFirst().getText().equals("Actions"))
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>(actions).clickItem("Actions", action);
    }

    private void apply() {
        test(find(Button.class).withText("Apply").single()).click();
    }

    private void finish() {
        await().pollInSameThread().until(() -> jobs.latest().stream().noneMatch(Job::isRunning));
        roundTrip();
    }

    private CustomerData data(long number) {
        return customers.find(number).orElseThrow().data();
    }
}
