package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartei.group.GroupId;

/** FILE-3: two people have changed the same list, and nothing of either is lost. */
class CustomerFieldTests {

    private static final GroupId BALLET = new GroupId(1);
    private static final GroupId CHOIR = new GroupId(2);
    private static final GroupId FAMILY = new GroupId(3);
    private static final GroupId TRIAL = new GroupId(4);

    @Test
    void groupsOfBothAreThereAndWhatOneHasTakenOutIsGone() {
        CustomerData before = groups(TRIAL, FAMILY);
        CustomerData both = both("groups", before, groups(TRIAL, FAMILY, BALLET), groups(FAMILY, CHOIR));
        assertThat(both.groups()).containsExactlyInAnyOrder(FAMILY, BALLET, CHOIR);
    }

    @Test
    void contactsOfBothAreThereOnceInTheirOrder() {
        Contact old = Contact.phone(ContactPurpose.WORK, "0731 1", "");
        Contact gone = Contact.phone(ContactPurpose.WORK, "0731 2", "");
        Contact mine = Contact.phone(ContactPurpose.WORK, "0731 3", "");
        Contact theirs = Contact.phone(ContactPurpose.WORK, "0731 4", "");
        CustomerData both = both("morePhones", phones(old, gone), phones(old, mine, theirs), phones(old, gone, theirs));
        assertThat(both.contacts()).containsExactly(old, theirs, mine);
    }

    @Test
    void onlyListsCanBePutTogether() {
        assertThat(field("groups").isList(CustomerData.EMPTY)).isTrue();
        assertThat(field("city").isList(CustomerData.EMPTY)).isFalse();
    }

    private static CustomerData both(String field, CustomerData before, CustomerData mine, CustomerData theirs) {
        var draft = new CustomerDraft(theirs);
        field(field).copyBoth(before, mine, theirs, draft);
        return draft.data();
    }

    private static CustomerField<?> field(String key) {
        return CustomerField.ALL.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static CustomerData groups(GroupId... groups) {
        return new CustomerDraft().groups(Set.of(groups)).data();
    }

    private static CustomerData phones(Contact... contacts) {
        return new CustomerDraft().contacts(List.of(contacts)).data();
    }
}
