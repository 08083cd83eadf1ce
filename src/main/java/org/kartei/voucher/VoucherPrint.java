package org.kartei.voucher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kartei.listing.Condition;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.printing.KeptOpen;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** Vouchers on paper (CREDIT-6). */
@Service
@OfficeOnly
public class VoucherPrint {

    /** More than these come as several files in an archive, each written as soon as it is made. */
    public static final int IN_ONE_FILE = 300;

    private final VoucherQueries queries;
    private final VoucherPdf pdf;

    VoucherPrint(VoucherQueries queries, VoucherPdf pdf) {
        this.queries = queries;
        this.pdf = pdf;
    }

    public List<Voucher> chosen(List<VoucherId> ids) {
        return ids.stream().flatMap(id -> queries.find(id).stream()).toList();
    }

    /** @throws BusinessRuleViolation when these are more than a batch can have */
    public void refuseTooMany(ListRequest request) {
        if (queries.list().countExactly(request) > VoucherBatches.MOST) {
            throw new BusinessRuleViolation("voucher.error.printMost", VoucherBatches.MOST);
        }
    }

    /** @throws BusinessRuleViolation as {@link #refuseTooMany} */
    public List<Voucher> matching(ListRequest request) {
        refuseTooMany(request);
        ListSource<Voucher> list = queries.list();
        return collect(list, list.ordered(request));
    }

    public List<Voucher> ofBatch(long batch) {
        return collect(
                queries.list().within(Condition.of("v.batch_id = ?", batch).through("ix_voucher_batch")),
                ListRequest.ALL);
    }

    private static List<Voucher> collect(ListSource<Voucher> list, ListRequest request) {
        var vouchers = new ArrayList<Voucher>();
        list.forEach(request, vouchers::add);
        return vouchers;
    }

    /**
     * Writes a PDF, or an archive of several where there are more than {@link #IN_ONE_FILE}.
     *
     * @param otherwise the language of vouchers whose owner's language is not known
     */
    public void write(List<Voucher> vouchers, Locale otherwise, OutputStream out) throws IOException {
        if (vouchers.size() <= IN_ONE_FILE) {
            pdf.write(vouchers, otherwise, out);
            return;
        }
        var archive = new ZipOutputStream(out);
        for (int from = 0; from < vouchers.size(); from += IN_ONE_FILE) {
            int to = Math.min(from + IN_ONE_FILE, vouchers.size());
            archive.putNextEntry(new ZipEntry("vouchers-%05d-%05d.pdf".formatted(from + 1, to)));
            pdf.write(vouchers.subList(from, to), otherwise, new KeptOpen(archive));
            archive.closeEntry();
        }
        archive.finish();
    }
}
