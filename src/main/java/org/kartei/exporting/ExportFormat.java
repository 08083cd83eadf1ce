package org.kartei.exporting;

/** The kinds of files that a table can be written as. */
public enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String contentType;

    ExportFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** "customers" becomes "customers.csv". */
    public String fileName(String base) {
        return base + "." + extension;
    }

    public String contentType() {
        return contentType;
    }
}
