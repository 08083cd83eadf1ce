package org.kartei.shell.list;

import com.vaadin.flow.server.VaadinRequest;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.exporting.ExportColumn;
import org.springframework.web.util.HtmlUtils;

/** A list as a plain page for paper: repeated captions, no navigation. Written row by row, like every export. */
final class PrintPage {

    /** More columns lie across the sheet. */
    private static final int UPRIGHT = 7;

    private PrintPage() {}

    static <T> void write(ListExport<T> list, PrintWriter out) {
        out.print("<!doctype html><html lang=\"" + list.locale().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>");
        out.print(escape(list.title()));
        out.print("</title><link rel=\"stylesheet\" href=\"" + contextPath() + "/styles/paper.css\"></head><body"
                + (list.columns().size() > UPRIGHT ? " class=\"wide\"" : "") + "><h1>");
        out.print(escape(list.title()));
        out.print("</h1><table><thead><tr>");
        list.columns().forEach(column -> out.print("<th>" + escape(column.caption()) + "</th>"));
        out.print("</tr></thead><tbody>");
        list.rows().accept(row -> {
            out.print("<tr>");
            for (ExportColumn<T> column : list.columns()) {
                Object value = column.value().apply(row);
                out.print(
                        value instanceof Number
                                ? "<td class=\"number\">"
                                : value instanceof LocalDate ? "<td class=\"day\">" : "<td>");
                out.print(escape(text(value, list)));
                out.print("</td>");
            }
            out.print("</tr>");
        });
        out.print("</tbody></table></body></html>");
    }

    private static String contextPath() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : escape(request.getContextPath());
    }

    private static String text(@Nullable Object value, ListExport<?> list) {
        return value instanceof Long number ? number.toString() : Values.show(value, list.locale());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
