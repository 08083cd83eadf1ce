package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferId;
import org.kartei.invoice.OfferState;
import org.kartei.invoice.Offering;
import org.kartei.invoice.Offers;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-1, CREDIT-5: the page where an offer is written, and the page of an offer. */
class WriteOfferViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Offers offers;

    @Autowired
    private Offering offering;

    private CustomerFile anna;

    @BeforeEach
    void aCustomerWithADiscount() {
        anna = fixtures.customer(
                new CustomerDraft().firstName("Anna").lastName("Weiss").standingDiscount(BigDecimal.TEN));
        Acting.asOffice();
    }

    @Test
    void inv1TheStandingDiscountIsInItAndNothingIsTakenOffOrToBePaid() {
        WriteOfferView.open(anna.number());
        type("What", "Ballet");
        type("Unit price", "120");
        assertThat(find(SumsTable.class).single().getElement().getTextRecursively())
                .startsWith("Total€\u00a0108.00")
                .doesNotContain("To pay");
        assertThat(find(CreditUse.class).exists()).isFalse();
        test(area("Text above the lines")).setValue("Dear Anna");
        test(validUntil()).setValue(TestClock.START.toLocalDate().plusDays(7));
        press("Issue");
        Offer offer = offers.find("A2026-00001").orElseThrow();
        assertThat(offer.sums().total()).isEqualTo("108.00");
        assertThat(offer.introduction()).isEqualTo("Dear Anna");
        assertThat(offer.validUntil()).isEqualTo(TestClock.START.toLocalDate().plusDays(7));
        assertThat(getCurrentView()).isInstanceOf(OfferView.class);
    }

    @Test
    void inv1WrongInputStandsAtItsField() {
        WriteOfferView.open(anna.number());
        press("Issue");
        assertThat(field("What").getErrorMessage()).isEqualTo("An offer needs at least one line.");
        type("What", "Ballet");
        type("Unit price", "120");
        validUntil().setValue(null);
        press("Issue");
        assertThat(validUntil().isInvalid()).isTrue();
        validUntil().setValue(TestClock.START.toLocalDate().minusDays(1));
        press("Issue");
        assertThat(validUntil().isInvalid()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(WriteOfferView.class);
    }

    @Test
    void inv1ADraftIsKeptGoneOnWithAndDiscarded() {
        WriteOfferView.open(anna.number());
        var view = (WriteOfferView) getCurrentView();
        assertThat(view.hasUnsaved()).isFalse();
        type("What", "Ballet");
        type("Unit price", "120");
        assertThat(view.hasUnsaved()).isTrue();
        press("Save draft");
        assertThat(((WriteOfferView) getCurrentView()).getPageTitle()).isEqualTo("Draft offer");
        type("Unit price", "100");
        press("Save draft");
        OfferId id = offers.of(anna.id()).page(ListRequest.ALL, 0, 2).getFirst().id();
        assertThat(offers.find(id).orElseThrow().sums().total()).isEqualTo("90.00");
        press("Discard draft");
        press("Discard");
        assertThat(offers.find(id)).isEmpty();
    }

    @Test
    void inv1ItIsRevisedDeclinedAndAcceptedOnItsPage() {
        Offer offer = fixtures.offer(anna, "120.00");
        Acting.asOffice();
        UI.getCurrent().navigate("offers/A2026-00001");
        press("Revise offer");
        press("Issue");
        assertThat(offers.find(offer.id()).orElseThrow().state()).isEqualTo(OfferState.REPLACED);
        press("Decline offer");
        assertThat(offers.find("A2026-00002").orElseThrow().state()).isEqualTo(OfferState.DECLINED);
        assertThat(find(Button.class).withText("Decline offer").exists()).isFalse();
        press("Accept offer");
        assertThat(getCurrentView()).isInstanceOf(WriteInvoiceView.class);
        assertThat(area("Text").getValue()).isEqualTo("As offered in A2026-00002 of 4 May 2026.");
        assertThat(find(Anchor.class).withText("A2026-00002").single().getHref())
                .as("the draft leads back")
                .isEqualTo("offers/A2026-00002");
    }

    @Test
    void inv1TheSecondOfTwoClerksReadsSoAndSeesTheInvoice() {
        Offer offer = fixtures.offer(anna, "120.00");
        Acting.asOffice();
        UI.getCurrent().navigate("offers/A2026-00001");
        offering.accept(offer.id(), offer.version());
        assertThatThrownBy(() -> press("Accept offer")).hasMessage("offer.error.ACCEPTED");
        assertThat(find(Anchor.class).withText("Draft invoice").exists()).isTrue();
        assertThat(find(Button.class).withText("Accept offer").exists()).isFalse();
    }

    private DatePicker validUntil() {
        return find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, "Valid until")
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .all()
                .getFirst();
    }

    private void type(String label, String text) {
        field(label).setValue(text);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
