package org.kartei;

import java.math.BigDecimal;
import java.util.List;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldId;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Makes what a test starts from, through the services that the office uses, so that no test lives in an impossible world. */
@Component
public class Fixtures {

    private final CustomerService customers;
    private final GroupService groups;
    private final OwnFieldService ownFields;
    private final Vouchers vouchers;

    Fixtures(CustomerService customers, GroupService groups, OwnFieldService ownFields, Vouchers vouchers) {
        this.vouchers = vouchers;
        this.customers = customers;
        this.groups = groups;
        this.ownFields = ownFields;
    }

    /** A customer with nothing but a name; the last word is the last name. */
    public CustomerFile customer(String name) {
        int space = name.lastIndexOf(' ');
        return customer(new CustomerDraft()
                .firstName(space < 0 ? "" : name.substring(0, space))
                .lastName(name.substring(space + 1)));
    }

    public CustomerFile customer(CustomerDraft draft) {
        return Acting.as(Role.OFFICE, () -> customers.register(draft.data()));
    }

    public OwnField ownField(String name, OwnFieldKind kind, String... choices) {
        return Acting.as(Role.MANAGER, () -> {
            OwnFieldId id = ownFields.define(name, kind, List.of(choices));
            return ownFields.all().stream()
                    .filter(field -> field.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** 50.00 for whoever has the code, for ever. */
    public Voucher voucher(String code) {
        var terms = VoucherTerms.amount(new BigDecimal("50.00"), TestClock.START.toLocalDate(), null);
        return Acting.as(Role.OFFICE, () -> vouchers.issue(terms, VoucherCode.chosen(code), null));
    }

    public GroupId group(String name) {
        return Acting.as(Role.MANAGER, () -> groups.create(name, GroupColor.TEAL));
    }

    public GroupId retiredGroup(String name) {
        GroupId id = group(name);
        Acting.as(Role.MANAGER, () -> {
            groups.retire(id, true);
            return id;
        });
        return id;
    }
}
