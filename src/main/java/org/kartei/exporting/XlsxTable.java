package org.kartei.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook with typed cells; where a sheet is full, the next one goes on under the same captions. */
final class XlsxTable implements Table {

    private static final int WINDOW = 20;
    private static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int NAME = 25;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 16;
    private static final int DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final OutputStream out;
    private final String title;
    private final List<String> captions;
    private final String cutMark;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final CellStyle captionStyle = workbook.createCellStyle();
    private final CellStyle guardedStyle = workbook.createCellStyle();
    private final CellStyle dateStyle = workbook.createCellStyle();
    private SXSSFSheet sheet;
    private int next;

    /** @param cutMark stands at the end of a text that is longer than a cell of a workbook may be */
    XlsxTable(OutputStream out, String title, List<String> captions, String cutMark) {
        this.cutMark = XmlText.of(cutMark);
        this.out = out;
        this.title = title;
        this.captions = captions;
        Font bold = workbook.createFont();
        bold.setBold(true);
        captionStyle.setFont(bold);
        guardedStyle.setQuotePrefixed(true);
        dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        this.sheet = addSheet();
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        if (next == ROWS) {
            sheet.flushRows();
            sheet = addSheet();
        }
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null && !"".equals(value)) {
                write(row.createCell(i), value);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private SXSSFSheet addSheet() {
        int number = workbook.getNumberOfSheets() + 1;
        String safe = WorkbookUtil.createSafeSheetName(title);
        String name = safe.substring(0, Math.min(safe.length(), NAME));
        SXSSFSheet added = workbook.createSheet(number == 1 ? name : name + " " + number);
        added.createFreezePane(0, 1);
        next = 0;
        SXSSFRow row = added.createRow(next++);
        for (int i = 0; i < captions.size(); i++) {
            String caption = captions.get(i);
            added.setColumnWidth(i, Math.max(WIDTH, caption.length() + 2) * CHARACTER);
            SXSSFCell cell = row.createCell(i);
            cell.setCellValue(XmlText.of(caption));
            cell.setCellStyle(captionStyle);
        }
        return added;
    }

    private void write(SXSSFCell cell, Object value) {
        switch (value) {
            case String text -> writeText(cell, text);
            case Boolean yes -> cell.setCellValue(yes);
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                cell.setCellValue(day);
                cell.setCellStyle(dateStyle);
            }
            case BigDecimal number when number.precision() <= DIGITS -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            case Long number when String.valueOf(number).length() <= DIGITS -> cell.setCellValue(number);
            // a workbook counts in floating point and from 1900: what it would change stays text
            default -> writeText(cell, value.toString());
        }
    }

    private void writeText(SXSSFCell cell, String text) {
        String safe = XmlText.of(text);
        cell.setCellValue(safe.length() <= TEXT ? safe : XmlText.beginning(safe, TEXT - cutMark.length()) + cutMark);
        if (GuardedText.needsGuard(text, 0)) {
            cell.setCellStyle(guardedStyle);
        }
    }
}
