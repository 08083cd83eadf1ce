package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasErrorParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.security.Acting;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatCategory;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-1, CREDIT-3, CREDIT-5, CREDIT-6: the page where an invoice is written. */
class WriteInvoiceViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Vouchers vouchers;

    private CustomerFile anna;

    @BeforeEach
    void aCustomerWithADiscount() {
        anna = fixtures.customer(
                new CustomerDraft().firstName("Anna").lastName("Weiss").standingDiscount(BigDecimal.TEN));
        Acting.asOffice();
    }

    /** rules.md: 81.00 less a voucher of 20.00 less 50.00 of credit. */
    @Test
    void theExampleOfTheRules() {
        fixtures.credit(anna, "50.00");
        fixtures.voucher("SOMMER2026", "20.00");
        Acting.asOffice();
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "120");
        type("Discount", 0, "27");
        assertThat(sums()).contains("Lines 81.00", "To pay €\u00a081.00", "Includes 19\u00a0% VAT on 68.07 net 12.93");
        assertThat(texts(new WhyThisPrice(line(0).price())))
                .containsExactly(
                        "Regular price: 1 × 120.00 120.00",
                        "Standing discount: 10\u00a0% \u221212.00",
                        "Discount on this line: 27.00 \u221227.00",
                        "Price of the line 81.00");
        type("Voucher code", 0, "somm-er20-26");
        press("Apply voucher");
        assertThat(sums()).contains("Vouchers \u221220.00", "To pay €\u00a061.00");
        assertThat(field("Amount of credit", 0).getValue()).isEqualTo("50.00");
        press("Use credit");
        assertThat(sums()).contains("Credit used \u221250.00", "To pay €\u00a011.00");
        press("Issue");
        Invoice invoice = invoices.find("2026-00001").orElseThrow();
        assertThat(invoice.sums().total()).isEqualTo("11.00");
        assertThat(getCurrentView()).isInstanceOf(InvoiceView.class);
    }

    /** The second click comes before the browser has heard that the page goes. */
    @Test
    void clickedTwiceItIsIssuedOnce() {
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "120");
        Button issue = find(Button.class).withText("Issue").single();
        issue.click();
        issue.click();
        assertThat(invoices.find("2026-00001")).isPresent();
        assertThat(invoices.find("2026-00002")).isEmpty();
    }

    @Test
    void whatIsAppliedCanBeTakenOffAgain() {
        fixtures.credit(anna, "50.00");
        var terms = VoucherTerms.amount(new BigDecimal("20.00"), TestClock.START.toLocalDate(), null);
        Acting.asOffice();
        String own = vouchers.issue(terms, null, anna.id()).code().spoken();
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "100");
        press("Apply " + own + " (20.00)");
        assertThat(find(Button.class).withText("Apply " + own + " (20.00)").exists())
                .isFalse();
        assertThat(field("Amount of credit", 0).getValue()).isEqualTo("50.00");
        type("Amount of credit", 0, "60");
        press("Use credit");
        assertThat(field("Amount of credit", 0).getErrorMessage()).isEqualTo("There is not enough credit: 50.00.");
        type("Amount of credit", 0, "30");
        press("Use credit");
        assertThat(sums()).contains("To pay €\u00a040.00");
        press("Take credit off");
        pressNamed("Take off voucher " + own);
        assertThat(sums()).contains("To pay €\u00a090.00");
        assertThat(find(Button.class).withText("Apply " + own + " (20.00)").exists())
                .isTrue();
    }

    @Test
    void aVoucherThatCannotBeRedeemedSaysWhy() {
        fixtures.voucher("SOMMER2026");
        Acting.asOffice();
        begin();
        type("Voucher code", 0, "NOBODYSCODE");
        press("Apply voucher");
        assertThat(field("Voucher code", 0).getErrorMessage()).isEqualTo("There is no voucher NOBO-DYSC-ODE.");
        type("Voucher code", 0, "SOMMER2026");
        press("Apply voucher");
        type("Voucher code", 0, "SOMMER2026");
        press("Apply voucher");
        assertThat(field("Voucher code", 0).getErrorMessage()).isEqualTo("A voucher stands here twice.");
    }

    @Test
    void moreCreditThanThereIsToPayIsToldAtOnceAndNotIssued() {
        fixtures.credit(anna, "50.00");
        Acting.asOffice();
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "100");
        press("Use credit");
        type("Unit price", 0, "50");
        assertThat(find(SumsTable.class).single().getElement().getTextRecursively())
                .contains("More credit is used than there is to pay.");
        press("Issue");
        assertThat(field("Amount of credit", 0).getErrorMessage())
                .isEqualTo("More credit is used than there is to pay.");
        assertThat(getCurrentView()).isInstanceOf(WriteInvoiceView.class);
    }

    @Test
    void wrongInputStandsAtItsField() {
        begin();
        type("What", 0, "Ballet");
        type("Quantity", 0, "many");
        type("Unit price", 0, "1.234,56");
        type("Discount", 0, "a bit");
        assertThat(sums()).containsExactly("To pay \u2013");
        press("Issue");
        assertThat(field("Quantity", 0).getErrorMessage()).isEqualTo("Please type a number such as 1.5.");
        assertThat(field("Unit price", 0).getErrorMessage()).isEqualTo("Please type an amount such as 1,234.50.");
        assertThat(field("Discount", 0).getErrorMessage())
                .isEqualTo("Please type an amount such as 1,234.50, or a percentage such as 12.5\u00a0%.");
        assertThat(List.of(field("Quantity", 0), field("Unit price", 0), field("Discount", 0)))
                .allMatch(TextField::isInvalid);
        type("Quantity", 0, "1");
        assertThat(field("Quantity", 0).isInvalid()).isFalse();
    }

    @Test
    void amountsAreTypedInTheUsersLanguage() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        begin();
        type("Leistung", 0, "Ballett");
        type("Menge", 0, "0,5");
        type("Einzelpreis", 0, "1.234,56");
        assertThat(sums()).contains("Zeilen 555,55"); // 617.28 less 10 %
        press("Entwurf speichern");
        assertThat(invoices.find(only()).orElseThrow().sums().total()).isEqualTo("555.55");
    }

    @Test
    void whatARuleRefusesStandsAtItsLine() {
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "100");
        press("Add line");
        press("Add line");
        type("Unit price", 2, "10");
        press("Save draft");
        assertThat(field("What", 2).getErrorMessage())
                .isEqualTo("Line 2: please say what is charged for, in at most 1,000 characters.");
        assertThat(field("What", 2).isInvalid()).isTrue();
        assertThat(field("What", 1).isInvalid())
                .as("an empty line counts for nothing")
                .isFalse();
        type("What", 2, "Shoes");
        type("Quantity", 2, "0");
        press("Save draft");
        assertThat(field("Quantity", 2).isInvalid()).isTrue();
        type("Quantity", 2, "1");
        type("Discount", 2, "101 %");
        press("Save draft");
        assertThat(field("Discount", 2).isInvalid()).isTrue();
        type("Discount", 2, "");
        press("Save draft");
        assertThat(invoices.find(only()).orElseThrow().lines())
                .extracting(InvoiceLine::text)
                .containsExactly("Ballet", "Shoes");
    }

    @Test
    void anInvoiceNeedsALine() {
        begin();
        press("Issue");
        assertThat(field("What", 0).getErrorMessage()).isEqualTo("An invoice needs at least one line.");
    }

    @Test
    void linesAreMovedAndRemoved() {
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "100");
        press("Add line");
        type("What", 1, "Shoes");
        type("Unit price", 1, "10");
        pressNamed("Move line 2 up");
        assertThat(field("What", 0).getValue()).isEqualTo("Shoes");
        pressNamed("Remove line 2");
        assertThat(sums()).contains("Lines 9.00");
        pressNamed("Remove line 1");
        assertThat(field("What", 0).getValue()).as("one is always there").isEmpty();
    }

    @Test
    void aDraftIsKeptChangedIssuedAndThenHasAnotherPage() {
        begin();
        assertThat(view().hasUnsaved()).isFalse();
        type("What", 0, "Ballet");
        type("Unit price", 0, "100");
        assertThat(view().hasUnsaved()).isTrue();
        number("Days to pay").setValue(30);
        number("Number of instalments").setValue(2);
        press("Save draft");
        InvoiceId id = only();
        assertThat(view().hasUnsaved()).isFalse();
        assertThat(view().getPageTitle()).isEqualTo("Draft invoice");
        assertThat(number("Days to pay").getValue()).isEqualTo(30);
        assertThat(number("Number of instalments").getValue()).isEqualTo(2);
        pressNamed("More on line 1");
        assertThat(field("Standing discount", 0).getValue()).isEqualTo("10");
        type("Unit price", 0, "200");
        press("Save draft");
        assertThat(view().hasUnsaved()).isFalse();
        type("Unit price", 0, "300");
        press("Issue");
        Invoice invoice = invoices.find(id).orElseThrow();
        assertThat(invoice.sums().total()).isEqualTo("270.00");
        assertThat(invoice.dueOn()).isEqualTo(TestClock.START.toLocalDate().plusDays(30));
        assertThat(invoice.instalments()).isEqualTo(2);
        UI.getCurrent().navigate("invoices/drafts/" + id.value());
        assertThat(getCurrentView()).isInstanceOf(InvoiceView.class);
    }

    private IntegerField number(String label) {
        return find(IntegerField.class)
                .withPropertyValue(IntegerField::getLabel, label)
                .single();
    }

    @Test
    void theSecondOfTwoClerksReadsSoAndKeepsWhatIsTyped() {
        InvoiceId id = fixtures.draft(anna, "100.00");
        Acting.asOffice();
        UI.getCurrent().navigate("invoices/drafts/" + id.value());
        invoices.change(id, 0, InvoiceDraft.of(List.of()));
        type("Unit price", 0, "200");
        assertThatThrownBy(() -> press("Save draft")).hasMessage("shared.error.changedMeanwhile");
        assertThatThrownBy(() -> press("Issue")).hasMessage("shared.error.changedMeanwhile");
        assertThat(field("Unit price", 0).getValue()).isEqualTo("200");
        assertThat(view().hasUnsaved()).isTrue();
        assertThat(invoices.find(id).orElseThrow().lines()).isEmpty();
    }

    @Test
    void aDraftIsDiscardedWhenThatIsMeant() {
        InvoiceId id = fixtures.draft(anna, "100.00");
        Acting.asOffice();
        UI.getCurrent().navigate("invoices/drafts/" + id.value());
        press("Discard draft");
        assertThat(invoices.find(id)).isPresent();
        press("Discard");
        assertThat(invoices.find(id)).isEmpty();
        UI.getCurrent().navigate("invoices/drafts/" + id.value());
        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    @Test
    void whoWasMergedLeadsToTheSurvivor(@Autowired CustomerMerge merging) {
        CustomerFile ben = fixtures.customer("Ben Weiss");
        InvoiceId id = fixtures.draft(ben, "100.00");
        Acting.asOffice();
        merging.merge(anna, ben, anna.data());
        WriteInvoiceView.open(ben.number());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("customers/" + anna.number() + "/details");
        UI.getCurrent().navigate("invoices/drafts/" + id.value());
        press("Issue");
        assertThat(invoices.find(id).orElseThrow().customerNumber()).isEqualTo(anna.number());
        WriteInvoiceView.open(99_999);
        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    @Test
    void inv3WhatIsMissingForAnEInvoiceIsSaidBeforeIssuingAndAfter() {
        begin();
        assertThat(notice())
                .startsWith("As it stands, this invoice goes out as a plain PDF")
                .contains(
                        "in the customer’s file: postcode and city, country, e-mail; in the settings: name of the school");
        type("What", 0, "Ballet");
        type("Unit price", 0, "120");
        type("Customer’s reference", 0, "4711");
        press("Issue");
        assertThat(notice())
                .startsWith("A plain PDF and not an e-invoice")
                .contains("in the customer’s file: postcode");
        assertThat(find(Anchor.class).withText("PDF").exists()).isTrue();
        assertThat(find(Anchor.class).withText("E-invoice (XML)").exists()).isFalse();
        begin();
        assertThat(field("Customer’s reference", 0).getValue()).isEqualTo("4711");
        assertThat(view().hasUnsaved()).isFalse();
    }

    @Test
    void inv3WhereNothingIsMissingTheEInvoiceIsOnOffer(@Autowired SettingsService settings) {
        Acting.asManager();
        settings.change(
                settings.school(),
                new School(
                        "Nord",
                        "",
                        "20095",
                        "Hamburg",
                        "post@nord.example",
                        "DE",
                        "EUR",
                        14,
                        "22/815/08154",
                        "",
                        "DE89 3704 0044 0532 0130 00",
                        "",
                        "Lena Tamm",
                        "040 123456",
                        ""));
        anna = fixtures.customer(new CustomerDraft()
                .lastName("Weiss")
                .postcode("70173")
                .city("Stuttgart")
                .country("DE")
                .email("anna@example.org"));
        Acting.asOffice();
        begin();
        assertThat(find(EInvoiceNotice.class).exists()).isFalse();
        type("What", 0, "Ballet");
        type("Unit price", 0, "120");
        press("Issue");
        assertThat(find(EInvoiceNotice.class).exists()).isFalse();
        assertThat(find(Anchor.class).withText("E-invoice (XML)").single().getHref())
                .isNotEmpty();
    }

    private String notice() {
        return find(EInvoiceNotice.class).single().getText();
    }

    /** VAT is that of the day of supply. */
    @Test
    void theTaxIsThatOfTheDay() {
        begin();
        type("What", 0, "Ballet");
        type("Unit price", 0, "116");
        pressNamed("More on line 1");
        type("Standing discount", 0, "");
        find(com.vaadin.flow.component.datepicker.DatePicker.class)
                .withPropertyValue(com.vaadin.flow.component.datepicker.DatePicker::getLabel, "Supplied until")
                .single()
                .setValue(java.time.LocalDate.of(2020, 12, 31));
        assertThat(sums()).contains("Includes 16\u00a0% VAT on 100.00 net 16.00");
        press("Save draft");
        assertThat(line(0).tax().category()).isEqualTo(VatCategory.STANDARD);
        assertThat(line(0).tax().percent()).isEqualTo("16.00");
    }

    private void begin() {
        WriteInvoiceView.open(anna.number());
    }

    private WriteInvoiceView view() {
        return (WriteInvoiceView) getCurrentView();
    }

    /** The only draft that was kept. */
    private InvoiceId only() {
        return invoices.of(anna.id())
                .page(org.kartei.listing.ListRequest.ALL, 0, 2)
                .getFirst()
                .id();
    }

    private InvoiceLine line(int place) {
        return find(LineForm.class).all().get(place).line().orElseThrow();
    }

    private TextField field(String label, int place) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .all()
                .get(place);
    }

    private void type(String label, int place, String text) {
        field(label, place).setValue(text);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void pressNamed(String name) {
        test(find(Button.class)
                        .withPropertyValue(button -> button.getAriaLabel().orElse(""), name)
                        .single())
                .click();
    }

    private List<String> sums() {
        return find(SumsTable.class)
                .single()
                .getChildren()
                .filter(NativeTable.class::isInstance)
                .flatMap(table -> texts((NativeTable) table).stream())
                .toList();
    }

    private static List<String> texts(NativeTable table) {
        return table.getBody().getRows().stream()
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
