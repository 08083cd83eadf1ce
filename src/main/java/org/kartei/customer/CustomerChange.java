package org.kartei.customer;

import java.math.BigDecimal;
import java.util.HashSet;
import org.kartei.group.GroupId;

/** One thing that is done to many customers at once (LIST-8 b). */
public sealed interface CustomerChange {

    record AddToGroup(GroupId group) implements CustomerChange {
        @Override
        public CustomerData applyTo(CustomerData data) {
            var groups = new HashSet<>(data.groups());
            groups.add(group);
            return new CustomerDraft(data).groups(groups).data();
        }
    }

    record RemoveFromGroup(GroupId group) implements CustomerChange {
        @Override
        public CustomerData applyTo(CustomerData data) {
            var groups = new HashSet<>(data.groups());
            groups.remove(group);
            return new CustomerDraft(data).groups(groups).data();
        }
    }

    record Newsletter(boolean wanted) implements CustomerChange {
        @Override
        public CustomerData applyTo(CustomerData data) {
            return new CustomerDraft(data).newsletter(wanted).data();
        }
    }

    /** @param percent 0 to 100 */
    record StandingDiscount(BigDecimal percent) implements CustomerChange {

        /** @throws org.kartei.shared.BusinessRuleViolation when it is outside of that */
        public StandingDiscount {
            CustomerRules.checkDiscount(percent);
        }

        @Override
        public CustomerData applyTo(CustomerData data) {
            return new CustomerDraft(data).standingDiscount(percent).data();
        }
    }

    record Status(CustomerStatus status) implements CustomerChange {
        @Override
        public CustomerData applyTo(CustomerData data) {
            return new CustomerDraft(data).status(status).data();
        }
    }

    /** The data as they are afterwards. */
    CustomerData applyTo(CustomerData data);
}
