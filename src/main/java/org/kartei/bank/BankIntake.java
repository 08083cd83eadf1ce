package org.kartei.bank;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** Takes account statements in (INV-2): each file as a whole or not at all, each entry once. */
@Service
@OfficeOnly
public class BankIntake {

    /** Bytes of a file, unpacked. */
    public static final int LARGEST = 64 << 20;

    /** Files of an archive. */
    static final int MOST_FILES = 400;

    private static final int NAME = 200;

    private final KeptEntries kept;
    private final SettingsService settings;

    BankIntake(KeptEntries kept, SettingsService settings) {
        this.kept = kept;
        this.settings = settings;
    }

    /**
     * Reads a file, or each file of a ZIP archive.
     *
     * @return what came of each, refusals too
     */
    public List<Receipt> receive(String fileName, InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean isArchive = buffered.read() == 'P' && buffered.read() == 'K';
        buffered.reset();
        return isArchive ? unpack(fileName, buffered) : List.of(take(fileName, buffered));
    }

    private List<Receipt> unpack(String fileName, InputStream in) throws IOException {
        var receipts = new ArrayList<Receipt>();
        try (var zip = new ZipInputStream(in)) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (receipts.size() == MOST_FILES) {
                    receipts.add(Receipt.refused(fileName, new BusinessRuleViolation("bank.error.files", MOST_FILES)));
                    break;
                }
                if (file.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    receipts.add(take(file.getName(), zip));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            receipts.add(Receipt.refused(fileName, new BusinessRuleViolation("bank.error.archive")));
        }
        return receipts.isEmpty()
                ? List.of(Receipt.refused(fileName, new BusinessRuleViolation("bank.error.noStatement")))
                : receipts;
    }

    private Receipt take(String fileName, InputStream in) {
        String name = fileName.substring(Math.max(0, fileName.length() - NAME));
        try {
            ReadFile file = StatementReader.read(new LimitedStream(in, LARGEST));
            School school = settings.school();
            boolean isChecked = checkAccounts(file, school);
            int fresh = kept.keep(name, file, school.currency());
            return new Receipt(name, fresh, file.entries().size() - fresh, file.ignored(), !isChecked, null);
        } catch (BusinessRuleViolation refused) {
            return Receipt.refused(name, refused);
        }
    }

    /** Whether there was something to check: the school may not have told its account. */
    private static boolean checkAccounts(ReadFile file, School school) {
        String ours = school.iban().replaceAll("\\s", "");
        if (ours.isEmpty()) {
            return false;
        }
        for (String account : file.accounts()) {
            if (!account.equalsIgnoreCase(ours)) {
                throw new BusinessRuleViolation("bank.error.account", account);
            }
        }
        if (file.accounts().isEmpty() && !file.entries().isEmpty()) {
            throw new BusinessRuleViolation("bank.error.account", "–");
        }
        return true;
    }
}
