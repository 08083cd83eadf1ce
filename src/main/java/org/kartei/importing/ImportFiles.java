package org.kartei.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where uploaded files lie until their import is over. Their names are ours: what the user's file is called is only shown. */
@Component
class ImportFiles {

    private static final String ENDING = ".import";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final DataSize largest;

    ImportFiles(
            @Value("${kartei.files:data/files}") Path files,
            @Value("${kartei.import.largest-file:1GB}") DataSize largest) {
        this.largest = largest;
        this.folder = files.resolve("imports");
    }

    /** @throws BusinessRuleViolation when it is larger than {@link #largest}; nothing of it is kept then */
    void store(ImportId id, InputStream in) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(path(id))) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > largest.toBytes()) {
                    throw new BusinessRuleViolation("importing.error.tooLarge", largest.toMegabytes());
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | BusinessRuleViolation e) {
            delete(id);
            throw e;
        }
    }

    DataSize largest() {
        return largest;
    }

    Path path(ImportId id) {
        return folder.resolve(id.value() + ENDING);
    }

    /** Whose files were last written before. */
    List<ImportId> olderThan(Instant end) throws IOException {
        var old = new ArrayList<ImportId>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ImportFiles::isOurs)) {
                for (Path file : all) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(end)) {
                        old.add(id(file));
                    }
                }
            }
        }
        return old;
    }

    private static boolean isOurs(Path file) {
        return file.getFileName().toString().matches("\\d{1,18}" + Pattern.quote(ENDING));
    }

    private static ImportId id(Path file) {
        String name = file.getFileName().toString();
        return new ImportId(Long.parseLong(name.substring(0, name.length() - ENDING.length())));
    }

    void delete(ImportId id) throws IOException {
        Files.deleteIfExists(path(id));
    }
}
