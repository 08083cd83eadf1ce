package org.kartei.bank;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceOrigin;
import org.kartei.invoice.NumberForm;
import org.kartei.invoice.NumberForms;
import org.kartei.invoice.OpenInvoice;
import org.kartei.invoice.OpenInvoices;
import org.kartei.shared.Folded;
import org.springframework.stereotype.Component;

/**
 * Which open invoices entries may be meant for: by a number in the text, else by the account that paid before, else by the payer's name.
 * It asks once for all entries of a page, and only for what they name.
 */
@Component
class Proposals {

    /** Shorter numbers of other programs may be anything: a year, a street. */
    private static final int SURE_NUMBER = 6;

    private static final Pattern LAST_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final int SURE_DIGITS = 4;

    private final OpenInvoices open;
    private final NumberForms numberForms;
    private final BankTables tables;

    Proposals(OpenInvoices open, NumberForms numberForms, BankTables tables) {
        this.open = open;
        this.numberForms = numberForms;
        this.tables = tables;
    }

    /** By the id of the entry; nothing for those that nothing fits. */
    Map<Long, Proposal> of(List<BankEntry> entries) {
        List<BankEntry> asked = entries.stream().filter(BankEntry::isToBook).toList();
        Map<Long, Proposal> proposals = byNumber(asked);
        List<BankEntry> left = asked.stream()
                .filter(entry -> !proposals.containsKey(entry.id().value()))
                .toList();
        Map<Long, List<OpenInvoice>> ofAccount = ofAccounts(left);
        Map<Long, List<OpenInvoice>> ofName = ofNames(left);
        for (BankEntry entry : left) {
            List<OpenInvoice> known = ofAccount.getOrDefault(entry.id().value(), List.of());
            List<OpenInvoice> named = ofName.getOrDefault(entry.id().value(), List.of());
            exact(Match.ACCOUNT_AND_AMOUNT, entry, known)
                    .or(() -> exact(Match.NAME_AND_AMOUNT, entry, named))
                    .or(() -> known.size() == 1 ? Optional.of(whole(Match.ACCOUNT, entry, known)) : Optional.empty())
                    .ifPresent(proposal -> proposals.put(entry.id().value(), proposal));
        }
        return proposals;
    }

    private Map<Long, Proposal> byNumber(List<BankEntry> entries) {
        List<NumberForm> forms = numberForms.of(DocumentSeries.INVOICE);
        Map<Long, Set<String>> numbers = entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.id().value(), entry -> NumbersInText.of(entry.remittance(), forms)));
        Map<String, List<OpenInvoice>> found = open.withNumbers(all(numbers)).stream()
                .collect(Collectors.groupingBy(invoice -> Folded.plain(invoice.number())));
        var proposals = new HashMap<Long, Proposal>();
        for (BankEntry entry : entries) {
            var named = new LinkedHashSet<OpenInvoice>();
            numbers.getOrDefault(entry.id().value(), Set.of())
                    .forEach(number -> named.addAll(found.getOrDefault(Folded.plain(number), List.of())));
            List<OpenInvoice> fitting = inCurrency(entry, named);
            if (!fitting.isEmpty()) {
                proposals.put(entry.id().value(), numbered(entry, fitting));
            }
        }
        return proposals;
    }

    private static Proposal numbered(BankEntry entry, List<OpenInvoice> named) {
        BigDecimal sum = named.stream().map(OpenInvoice::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isNext = named.size() == 1 && named.getFirst().next().compareTo(entry.rest()) == 0;
        if (isNext || sum.compareTo(entry.rest()) == 0) {
            boolean isSure = named.stream().allMatch(each -> canBeNoOther(each, entry));
            Match match = named.size() == 1 ? Match.NUMBER_AND_AMOUNT : Match.NUMBERS_AND_AMOUNT;
            List<Share> shares = isNext
                    ? List.of(new Share(named.getFirst(), entry.rest()))
                    : named.stream().map(each -> new Share(each, each.open())).toList();
            return new Proposal(match, shares, isSure);
        }
        return exact(Match.NUMBER_AND_AMOUNT, entry, named).orElseGet(() -> whole(Match.NUMBER, entry, named));
    }

    /** Year and a short number alone may as well be a day: "26.03." */
    private static boolean canBeNoOther(OpenInvoice named, BankEntry entry) {
        if (named.origin() == InvoiceOrigin.IMPORTED) {
            return named.number().length() >= SURE_NUMBER;
        }
        String text = BLANKS.matcher(entry.remittance()).replaceAll("").toUpperCase(Locale.ROOT);
        boolean hasLetters = !Character.isDigit(named.number().charAt(0));
        return hasLetters && text.contains(named.number())
                || LAST_DIGITS
                                .splitAsStream(named.number())
                                .reduce("", (first, last) -> last)
                                .length()
                        >= SURE_DIGITS;
    }

    /** The first due of those over what came, all of it or its next instalment. Where others are named too or as well, nobody can be sure. */
    private static Optional<Proposal> exact(Match match, BankEntry entry, List<OpenInvoice> invoices) {
        List<OpenInvoice> fitting = invoices.stream()
                .filter(each ->
                        each.open().compareTo(entry.rest()) == 0 || each.next().compareTo(entry.rest()) == 0)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(whole(match, entry, fitting));
    }

    private static Proposal whole(Match match, BankEntry entry, List<OpenInvoice> invoices) {
        return new Proposal(match, List.of(new Share(invoices.getFirst(), entry.rest())), false);
    }

    private Map<Long, List<OpenInvoice>> ofAccounts(List<BankEntry> entries) {
        Map<String, List<InvoiceId>> paid = tables.paidFrom(entries.stream()
                .map(BankEntry::payerIban)
                .filter(iban -> !iban.isEmpty())
                .collect(Collectors.toSet()));
        Map<InvoiceId, List<OpenInvoice>> found = open.ofSameCustomers(
                paid.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return fitting(entries, entry -> paid.getOrDefault(entry.payerIban(), List.of()), found);
    }

    private Map<Long, List<OpenInvoice>> ofNames(List<BankEntry> entries) {
        Map<Long, Set<String>> names = entries.stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), entry -> PayerNames.of(entry.payer())));
        Map<String, List<OpenInvoice>> found = open.ofNamed(all(names));
        return fitting(entries, entry -> names.getOrDefault(entry.id().value(), Set.of()), found);
    }

    private static <K> Map<Long, List<OpenInvoice>> fitting(
            List<BankEntry> entries, Function<BankEntry, Collection<K>> keys, Map<K, List<OpenInvoice>> found) {
        var fitting = new HashMap<Long, List<OpenInvoice>>();
        for (BankEntry entry : entries) {
            var each = new LinkedHashSet<OpenInvoice>();
            keys.apply(entry).forEach(key -> each.addAll(found.getOrDefault(key, List.of())));
            fitting.put(entry.id().value(), inCurrency(entry, each));
        }
        return fitting;
    }

    private static List<OpenInvoice> inCurrency(BankEntry entry, Collection<OpenInvoice> invoices) {
        return invoices.stream()
                .filter(each -> each.currency().equals(entry.currency()))
                .toList();
    }

    private static Set<String> all(Map<Long, Set<String>> words) {
        return words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
