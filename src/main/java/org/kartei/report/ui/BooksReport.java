package org.kartei.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kartei.accounting.AccountSlot;
import org.kartei.accounting.AccountUse;
import org.kartei.accounting.BookingFile;
import org.kartei.accounting.BookingOverview;
import org.kartei.accounting.BookingSum;
import org.kartei.accounting.Bookings;
import org.kartei.accounting.SlotName;
import org.kartei.shell.Formats;
import org.kartei.shell.SmallTable;

/** All bookings of some months as a file for the tax adviser, and what they do to each account. */
final class BooksReport extends Report {

    private static final String SETTINGS = "settings/accounting";

    private final transient Bookings bookings;
    private final transient Formats formats = Formats.of(getLocale());
    private final MonthRange range;
    private final Div links = new Div();
    private final Div missing = new Div();
    private final SmallTable<BookingSum> table;

    BooksReport(Bookings bookings, Clock clock, Consumer<Map<String, String>> address) {
        super(address);
        this.bookings = bookings;
        this.range = MonthRange.ofLastMonth(clock, this::changed);
        var help = new UnorderedList(Stream.of("what", "sign", "vouchers", "imported", "late")
                .map(what -> new ListItem(getTranslation("report.books.help." + what)))
                .toArray(ListItem[]::new));
        var words = new Div(new Paragraph(getTranslation("report.books.help")), help);
        words.addClassNames("secondary", "report-help");
        missing.addClassName("report-missing");
        missing.getElement().setAttribute("role", "status");
        links.addClassNames("report-downloads", "no-print");
        table = new SmallTable<BookingSum>(getTranslation("report.books.title"), getTranslation("report.books.empty"))
                .text(getTranslation("accounting.column.against"), sum -> name(sum.slot()))
                .text(getTranslation("accounting.column.account"), this::account)
                .number(getTranslation("report.books.column.bookings"), sum -> formats.number(sum.bookings()))
                .number(getTranslation("accounting.column.debit"), sum -> formats.amount(sum.debit()))
                .number(getTranslation("accounting.column.credit"), sum -> formats.amount(sum.credit()));
        add(range, words, missing, links, table);
    }

    @Override
    void show(Map<String, String> asked) {
        range.show(asked);
        draw();
    }

    private void changed() {
        write(range.parameters());
        draw();
    }

    private void draw() {
        BookingOverview overview = bookings.overview(range.from(), range.until());
        table.show(overview.sums());
        missing.removeAll();
        links.removeAll();
        if (overview.isReady()) {
            links.add(link("report.books.datev", () -> bookings.batch(range.from(), range.until())));
        } else {
            missing.add(missing(overview));
        }
        Locale locale = getLocale(); // nobody's, once the file is fetched
        links.add(link("report.books.table", () -> bookings.table(range.from(), range.until(), locale)));
    }

    private Component[] missing(BookingOverview overview) {
        var wanted = new ArrayList<ListItem>();
        overview.missing().forEach(name -> wanted.add(new ListItem(getTranslation("accounting.field." + name))));
        overview.missingAccounts()
                .forEach(slot -> wanted.add(new ListItem(getTranslation("report.books.account", name(slot)))));
        if (!overview.customersFit()) {
            wanted.add(new ListItem(getTranslation("report.books.customers")));
        }
        return new Component[] {
            new Paragraph(getTranslation("report.books.missing")),
            new UnorderedList(wanted.toArray(ListItem[]::new)),
            new Anchor(SETTINGS, getTranslation("report.books.settings"))
        };
    }

    private Anchor link(String captionKey, Supplier<BookingFile> file) {
        var link = new Anchor(event -> write(event, file.get()), AttachmentType.DOWNLOAD, getTranslation(captionKey));
        link.addClassNames("button-link", "is-quiet");
        return link;
    }

    private static void write(DownloadEvent event, BookingFile file) throws IOException {
        event.setFileName(file.name());
        event.setContentType(file.contentType());
        file.writing().to(event.getOutputStream());
    }

    private String account(BookingSum sum) {
        return sum.account().isEmpty() && sum.slot().use() == AccountUse.CUSTOMERS
                ? getTranslation("report.books.each")
                : sum.account();
    }

    private String name(AccountSlot slot) {
        return SlotName.of(slot, key -> getTranslation(key), formats);
    }
}
