package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.TestClock;
import org.kartei.customer.CustomerDraft;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-1: offers, from a draft to what becomes of them. */
class OfferTests extends InvoiceTest {

    @Autowired
    private SettingsService settings;

    @Autowired
    private Offers offers;

    @Autowired
    private Offering offering;

    @Autowired
    private OfferDocuments documents;

    @Autowired
    private HistoryService history;

    @Autowired
    private TestClock clock;

    @Test
    void inv1ADraftHasNoNumberAndMayChangeOrGo() {
        OfferId id = offers.write(anna.id(), course("120.00", TODAY));
        assertThat(found(id).number()).isNull();
        offers.change(id, 0, course("90.00", TODAY.plusDays(3)));
        refused("shared.error.changedMeanwhile", () -> offers.change(id, 0, course("80.00", TODAY)));
        assertThat(found(id).sums().total()).isEqualTo("90.00");
        assertThat(found(id).validUntil()).isEqualTo(TODAY.plusDays(3));
        refused("shared.error.changedMeanwhile", () -> offering.accept(id, 1));
        offers.discard(id, 1);
        assertThat(offers.find(id)).isEmpty();
    }

    @Test
    void inv1IssuingFixesEverythingAndOwesNothing() {
        Offer offer = issued("120.00");
        assertThat(offer.issuedNumber()).isEqualTo("A2026-00001");
        assertThat(issued("1.00").issuedNumber()).isEqualTo("A2026-00002");
        assertThat(offer.state()).isEqualTo(OfferState.OPEN);
        assertThat(offer.recipientName()).isEqualTo("Anna Weiss");
        assertThat(offer.recipient()).isEqualTo("Marktstraße 1\n70173 Stuttgart\nDeutschland");
        assertThat(offer.issuedOn()).isEqualTo(TODAY);
        assertThat(openOfAnna()).isZero();
        assertThat(invoices.list().count(ListRequest.ALL).rows()).isZero();
        refused(
                "shared.error.changedMeanwhile",
                () -> offers.change(offer.id(), offer.version(), course("1.00", TODAY)));
        refused("shared.error.changedMeanwhile", () -> offers.discard(offer.id(), offer.version()));
        refused(
                "shared.error.changedMeanwhile",
                () -> offering.issue(offer.id(), offer.version(), course("1.00", TODAY)));
        assertThat(issuedInvoiceNumber()).as("a series of its own").isEqualTo("2026-00001");
    }

    private String issuedInvoiceNumber() {
        return issuing.issue(anna.id(), course("1.00"));
    }

    @Test
    void inv1WhatCannotBeIsRefusedAndTakesNoNumber() {
        refused("offer.error.noLines", () -> offering.issue(anna.id(), OfferDraft.empty(TODAY)));
        refused("offer.error.validUntil", () -> offering.issue(anna.id(), course("1.00", TODAY.minusDays(1))));
        refused("offer.error.validUntil", () -> offers.write(anna.id(), course("1.00", TODAY.plusYears(3))));
        assertThat(offers.of(anna.id()).count(ListRequest.ALL).rows()).isZero();
        assertThat(issued("1.00").issuedNumber()).isEqualTo("A2026-00001");
    }

    @Test
    void inv1AcceptedItBecomesADraftInvoiceThatNamesIt() {
        Offer offer = issued("120.00");
        InvoiceId draft = offering.accept(offer.id(), offer.version());
        Invoice invoice = invoices.find(draft).orElseThrow();
        assertThat(invoice.isDraft()).isTrue();
        assertThat(invoice.sums().total()).isEqualTo("120.00");
        assertThat(invoice.lines()).isEqualTo(offer.lines());
        assertThat(invoice.remark()).isEqualTo("Gemäß unserem Angebot A2026-00001 vom 04.05.2026.");
        assertThat(offers.numberOf(draft)).hasValue("A2026-00001");
        assertThat(found(offer.id()).state()).isEqualTo(OfferState.ACCEPTED);
        refused("offer.error.ACCEPTED", () -> offering.accept(offer.id(), offer.version()));
        refused("offer.error.ACCEPTED", () -> offering.decline(offer.id(), offer.version()));
        refused("offer.error.ACCEPTED", () -> offering.revise(offer.id(), offer.version()));
        String number = issuing.issue(draft, 0);
        assertThat(found(offer.id()).invoiceNumber()).isEqualTo(number);
        assertThat(told()).containsExactly("#k:offer.state.ACCEPTED", "#a:120.00");
    }

    /** What history says of the customer's offers, the last first. */
    private List<String> told() {
        return history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 9).stream()
                .filter(entry -> entry.subject().equals("offer"))
                .map(HistoryEntry::after)
                .toList();
    }

    @Test
    void inv1AnOfferInAnotherCurrencyBecomesNoInvoice() {
        Offer offer = issued("120.00");
        jdbc.update("update offer set currency = 'CHF'");
        refused("offer.error.currency", () -> offering.accept(offer.id(), offer.version()));
        assertThat(found(offer.id()).state()).isEqualTo(OfferState.OPEN);
    }

    @Test
    void inv1OfTwoClerksWhoAcceptAtOnceOneIsToldAndThereIsOneInvoice() throws Exception {
        for (int round = 0; round < 5; round++) {
            Offer offer = issued("120.00");
            var outcomes = new ArrayList<String>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var outcome : threads.invokeAll(List.of(accepting(offer), accepting(offer)))) {
                    outcomes.add(outcome.get());
                }
            }
            assertThat(outcomes).containsOnlyOnce("accepted", "offer.error.ACCEPTED");
            assertThat(invoices.of(anna.id()).count(ListRequest.ALL).rows()).isEqualTo(round + 1);
        }
    }

    private Callable<String> accepting(Offer offer) {
        return () -> {
            Acting.as(Role.OFFICE);
            try {
                offering.accept(offer.id(), offer.version());
                return "accepted";
            } catch (BusinessRuleViolation refused) {
                return refused.messageKey();
            }
        };
    }

    @Test
    void inv1WhoseDraftWasThrownAwayIsAcceptedAgainOrDeclined() {
        Offer offer = issued("120.00");
        invoices.discard(offering.accept(offer.id(), offer.version()), 0);
        Offer without = found(offer.id());
        assertThat(without.invoice()).isNull();
        assertThat(without.state()).isEqualTo(OfferState.OPEN);
        assertThat(told()).containsExactly("#k:offer.state.OPEN", "#k:offer.state.ACCEPTED", "#a:120.00");
        InvoiceId again = offering.accept(without.id(), without.version());
        assertThat(found(offer.id()).invoice()).isEqualTo(again);
        invoices.discard(again, 0);
        offering.decline(offer.id(), found(offer.id()).version());
        assertThat(found(offer.id()).state()).isEqualTo(OfferState.DECLINED);
    }

    @Test
    void inv1ANoMayBecomeAYesWhileTheOfferIsValid() {
        Offer offer = issued("120.00");
        offering.decline(offer.id(), offer.version());
        refused("offer.error.DECLINED", () -> offering.decline(offer.id(), offer.version()));
        Offer declined = found(offer.id());
        clock.moveTo(declined.validUntil().plusDays(1));
        refused("offer.error.DECLINED", () -> offering.accept(declined.id(), declined.version()));
        clock.moveTo(declined.validUntil());
        offering.accept(declined.id(), declined.version());
        assertThat(found(offer.id()).state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    void inv1ItExpiresByTheClock() {
        Offer offer = issued("120.00");
        clock.moveTo(offer.validUntil());
        assertThat(found(offer.id()).state()).isEqualTo(OfferState.OPEN);
        assertThat(inState("OPEN")).containsExactly("A2026-00001");
        clock.moveTo(offer.validUntil().plusDays(1));
        assertThat(found(offer.id()).state()).isEqualTo(OfferState.EXPIRED);
        assertThat(inState("OPEN")).isEmpty();
        assertThat(inState("EXPIRED", "DECLINED")).containsExactly("A2026-00001");
        refused("offer.error.EXPIRED", () -> offering.accept(offer.id(), offer.version()));
        offering.decline(offer.id(), offer.version());
        assertThat(inState("EXPIRED")).isEmpty();
    }

    private List<String> inState(String... states) {
        return offers.list().page(ListRequest.ALL.filtered("state", new Filter.AnyOf(Set.of(states))), 0, 10).stream()
                .map(OfferRow::number)
                .toList();
    }

    @Test
    void inv1ARevisionTakesThePlaceOfWhatDoesNotChange() {
        Offer offer = issued("120.00");
        clock.moveTo(offer.validUntil().plusDays(1));
        OfferId draft = offering.revise(offer.id(), offer.version());
        assertThat(offering.revise(offer.id(), offer.version()))
                .as("there is one at a time")
                .isEqualTo(draft);
        Offer revision = found(draft);
        assertThat(revision.revises()).isEqualTo("A2026-00001");
        assertThat(revision.lines()).isEqualTo(offer.lines());
        assertThat(revision.validUntil())
                .as("valid as long as before")
                .isEqualTo(clock.today().plusDays(30));
        assertThat(found(offer.id()).state()).as("while it is a draft").isEqualTo(OfferState.EXPIRED);

        String number = offering.issue(draft, 0, revision.draft());
        Offer replaced = found(offer.id());
        assertThat(replaced.state()).isEqualTo(OfferState.REPLACED);
        assertThat(replaced.revisedBy()).isEqualTo(number);
        refused("offer.error.REPLACED", () -> offering.accept(offer.id(), replaced.version()));
        refused("offer.error.REPLACED", () -> offering.revise(offer.id(), replaced.version()));
    }

    @Test
    void inv1ARevisionOfWhatWasAcceptedMeanwhileIsRefused() {
        Offer offer = issued("120.00");
        OfferId draft = offering.revise(offer.id(), offer.version());
        offering.accept(offer.id(), offer.version());
        refused("offer.error.ACCEPTED", () -> offering.issue(draft, 0, course("90.00", TODAY)));
        assertThat(found(draft).isDraft()).isTrue();
        offers.discard(draft, 0);
        assertThat(found(offer.id()).revisedBy()).isNull();
    }

    /** INV-5, FILE-8. */
    @Test
    void inv5OffersAreListedSortedAndFound() {
        issued("120.00");
        issued("30.00");
        offers.write(anna.id(), course("60.00", TODAY));
        assertThat(offers.list().page(ListRequest.ALL.sorted(List.of(new Sort("total", true))), 0, 9))
                .extracting(OfferRow::number)
                .containsExactly("A2026-00001", "", "A2026-00002");
        assertThat(offers.list().page(ListRequest.ALL.searching("weiss"), 0, 9)).hasSize(2);
        assertThat(offers.of(anna.id()).page(ListRequest.ALL, 0, 9))
                .extracting(OfferRow::recipientName)
                .containsOnly("Anna Weiss");
        assertThat(offers.beginning("A2026-", 5))
                .extracting(OfferRow::number)
                .containsExactly("A2026-00002", "A2026-00001");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Offer, Valid until 3 Jun 2026, Total, Please transfer",
        "de, Angebot, Gültig bis 03.06.2026, Summe, Bitte überweisen",
        "nl, Offerte, Geldig tot en met 03-06-2026, Totaal, Gelieve",
        "et, Pakkumine, Kehtib kuni 03.06.2026, Kokku, Palun kandke"
    })
    void inv3OnPaperInTheLanguageOfTheRecipient(String language, String title, String valid, String total, String asked)
            throws Exception {
        Acting.as(Role.MANAGER, () -> {
            var school = new School(
                    "Nord", "", "", "", "", "DE", "EUR", 14, "", "", "DE89 3704 0044 0532 0130 00", "", "", "", "");
            settings.change(settings.school(), school);
            return school;
        });
        var customer = fixtures.customer(new CustomerDraft().lastName("Tamm").language(language));
        Acting.asOffice();
        OfferDraft draft = course("120.00", TODAY.plusDays(30));
        String number = offering.issue(
                customer.id(), new OfferDraft(draft.lines(), "Tere, Tamm", "Until soon", draft.validUntil()));
        assertThat(text(offers.find(number).orElseThrow()))
                .contains(title + " A2026-00001", valid, "Tere, Tamm", "Until soon", total, "120")
                .doesNotContain(asked);
    }

    private String text(Offer offer) throws Exception {
        var out = new ByteArrayOutputStream();
        documents.write(offer.id(), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private Offer issued(String price) {
        return offers.find(offering.issue(anna.id(), course(price, TODAY.plusDays(30))))
                .orElseThrow();
    }

    private OfferDraft course(String price, LocalDate until) {
        return OfferDraft.empty(TODAY).until(until).with(course(price).lines());
    }

    private Offer found(OfferId id) {
        return offers.find(id).orElseThrow();
    }
}
