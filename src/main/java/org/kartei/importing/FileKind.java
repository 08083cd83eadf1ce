package org.kartei.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kartei.shared.BusinessRuleViolation;

/** The kinds of files that can be read, told by what is in them: a name proves nothing. */
enum FileKind {
    CSV,
    XLSX;

    private static final int MAGIC = 8;
    private static final int ZIP = 0x504B0304;
    private static final int OLD_OFFICE = 0xD0CF11E0;

    /** @throws BusinessRuleViolation when the file is empty or of an old format */
    static FileKind of(Path file) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(MAGIC);
        }
        if (begin.length == 0) {
            throw new BusinessRuleViolation("importing.error.empty");
        }
        int magic = 0;
        for (int i = 0; i < 4; i++) {
            magic = magic << 8 | (i < begin.length ? begin[i] & 0xFF : 0);
        }
        if (magic == OLD_OFFICE) {
            throw new BusinessRuleViolation("importing.error.oldFormat");
        }
        return magic == ZIP ? XLSX : CSV;
    }
}
