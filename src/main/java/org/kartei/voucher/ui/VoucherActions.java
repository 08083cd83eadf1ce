package org.kartei.voucher.ui;

import java.util.ArrayList;
import java.util.List;
import org.kartei.shell.Notices;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherPrint;
import org.kartei.voucher.Vouchers;

/** What can be done to a voucher, in its row and on its page alike. */
final class VoucherActions {

    private final Vouchers vouchers;
    private final VoucherPrint print;
    private final boolean isManager;

    VoucherActions(Vouchers vouchers, VoucherPrint print, boolean isManager) {
        this.vouchers = vouchers;
        this.print = print;
        this.isManager = isManager;
    }

    record Action(String captionKey, Runnable run) {}

    /** @param done called after each that has changed something */
    List<Action> of(Voucher voucher, Runnable done) {
        var actions = new ArrayList<Action>();
        actions.add(new Action(
                "voucher.action.print",
                () -> new PrintDialog(print, () -> print.chosen(List.of(voucher.id()))).open()));
        if (voucher.terms().validUntil() != null) {
            actions.add(new Action("voucher.action.extend", () -> new ExtendDialog(vouchers, voucher, done).open()));
        }
        if (voucher.blockedReason() == null) {
            actions.add(new Action("voucher.action.block", () -> new BlockDialog(vouchers, voucher, done).open()));
        } else if (isManager) {
            actions.add(new Action("voucher.action.unblock", () -> unblock(voucher, done)));
        }
        return actions;
    }

    private void unblock(Voucher voucher, Runnable done) {
        vouchers.unblock(voucher.id());
        done.run();
        Notices.success("voucher.notice.unblocked", voucher.code().spoken());
    }
}
