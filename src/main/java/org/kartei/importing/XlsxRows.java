package org.kartei.importing;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.ExcelRuntimeException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.kartei.exporting.XmlText;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.PlainNumber;

/**
 * The rows of a workbook: the first sheet that has any, and those behind it that go on under the same captions. Of a
 * formula only the result that was kept with it is read; nothing is calculated.
 */
record XlsxRows(Path file) implements SourceRows {

    private static final int WINDOW = 20;

    @Override
    public void read(Predicate<SourceRow> wantsMore) throws IOException {
        long before = 0;
        List<String> captions = null;
        try (Workbook workbook = StreamingReader.builder()
                .rowCacheSize(WINDOW)
                .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
                .setReadShapes(false)
                .setReadComments(false)
                .setReadHyperlinks(false)
                .setReadCoreProperties(false)
                .open(file.toFile())) {
            for (Sheet sheet : workbook) {
                boolean isFirst = captions == null;
                long last = 0;
                for (Row row : sheet) {
                    SourceRow read = read(row, before);
                    if (captions == null && !read.isBlank()) {
                        captions = read.cells();
                    } else if (!isFirst && last == 0 && !read.cells().equals(captions)) {
                        break; // another table
                    }
                    last = row.getRowNum() + 1L;
                    boolean isRepeatedCaption = !isFirst && read.cells().equals(captions);
                    if (!isRepeatedCaption && !wantsMore.test(read)) {
                        return;
                    }
                }
                before += last;
            }
        } catch (ExcelRuntimeException | OpenXML4JRuntimeException | org.apache.poi.ooxml.POIXMLException e) {
            throw new BusinessRuleViolation("importing.error.brokenWorkbook");
        }
    }

    private static SourceRow read(Row row, long before) {
        long number = before + row.getRowNum() + 1;
        int width = Math.max(0, row.getLastCellNum());
        if (width > COLUMNS) {
            throw new BusinessRuleViolation("importing.error.tooManyColumns", COLUMNS);
        }
        var cells = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            String text = text(row, i, number);
            if (text.length() > CELL) {
                throw new BusinessRuleViolation("importing.error.unreadable", number);
            }
            cells.add(text);
        }
        return new SourceRow(number, cells);
    }

    /** A number that is none or a day that there is not: the library has its text no more, but we know the row. */
    private static String text(Row row, int column, long number) {
        try {
            return text(row.getCell(column));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new BusinessRuleViolation("importing.error.badNumber", number);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> XmlText.read(cell.getStringCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            case ERROR -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            var time = cell.getLocalDateTimeCellValue();
            return time == null ? "" : time.toLocalDate().toString();
        }
        var number = new BigDecimal(String.valueOf(cell.getNumericCellValue()));
        String format = cell.getCellStyle() == null ? null : cell.getCellStyle().getDataFormatString();
        boolean isPercent = format != null && format.contains("%"); // 19 % is kept as 0.19
        return PlainNumber.of((isPercent ? number.movePointRight(2) : number).stripTrailingZeros());
    }
}
