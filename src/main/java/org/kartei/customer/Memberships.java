package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who belongs to which household, at which place, and who pays. Every household of a participant is locked first: see
 * {@link FamilyLock}.
 */
@Component
class Memberships {

    private static final String ADD =
            "insert into household_member (customer_id, participant_id, position, payer_of) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    Memberships(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One participant in one household, at its place there. */
    record Membership(CustomerId customer, ParticipantId participant, int position, boolean pays) {}

    /** Who stood in a household, and who does now. */
    record Replaced(CustomerId customer, ParticipantId gone, ParticipantId stays) {}

    void add(Collection<Membership> memberships) {
        List<Object[]> rows = memberships.stream()
                .map(each -> new Object[] {
                    each.customer().value(),
                    each.participant().value(),
                    each.position(),
                    each.pays() ? each.participant().value() : null
                })
                .toList();
        if (rows.size() == 1) {
            jdbc.update(ADD, rows.getFirst());
        } else if (!rows.isEmpty()) {
            jdbc.batchUpdate(ADD, rows);
        }
    }

    /** In their order. */
    List<ParticipantId> of(CustomerId customer) {
        return jdbc.query(
                "select participant_id from household_member where customer_id = ? order by position, participant_id",
                (rs, row) -> new ParticipantId(rs.getLong(1)),
                customer.value());
    }

    /** Of several customers, each participant once. */
    List<ParticipantId> of(Collection<CustomerId> customers) {
        return customers.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select distinct participant_id from household_member where customer_id in ("
                                + customers.stream()
                                        .map(id -> String.valueOf(id.value()))
                                        .collect(Collectors.joining(","))
                                + ")",
                        (rs, row) -> new ParticipantId(rs.getLong(1)));
    }

    /** All households of some participants; whether they pay for one of them. */
    Map<CustomerId, Boolean> households(Collection<ParticipantId> participants) {
        Map<CustomerId, Boolean> found = new LinkedHashMap<>();
        if (!participants.isEmpty()) {
            jdbc.query(
                    "select customer_id, max(payer_of is not null) from household_member where participant_id in ("
                            + ids(participants) + ") group by customer_id order by customer_id",
                    rs -> {
                        found.put(new CustomerId(rs.getLong(1)), rs.getBoolean(2));
                    });
        }
        return found;
    }

    void end(CustomerId customer, Collection<ParticipantId> participants) {
        if (!participants.isEmpty()) {
            jdbc.update(
                    "delete from household_member where customer_id = ? and participant_id in (" + ids(participants)
                            + ")",
                    customer.value());
        }
    }

    /** Numbers the places anew; who has its place already is not written. */
    void order(CustomerId customer, List<ParticipantId> order) {
        var places = new ArrayList<Object[]>();
        for (int i = 0; i < order.size(); i++) {
            places.add(new Object[] {i, customer.value(), order.get(i).value(), i});
        }
        jdbc.batchUpdate(
                "update household_member set position = ? where customer_id = ? and participant_id = ? and position <> ?",
                places);
    }

    /** From now on this household pays, and no other. */
    void pay(CustomerId customer, ParticipantId participant) {
        jdbc.update("update household_member set payer_of = null where payer_of = ?", participant.value());
        jdbc.update(
                "update household_member set payer_of = participant_id where customer_id = ? and participant_id = ?",
                customer.value(),
                participant.value());
    }

    /** Puts one participant into another's place in a household, where the other one does not pay any more. */
    void replace(Collection<Replaced> replaced) {
        jdbc.batchUpdate(
                "update household_member set participant_id = ?, payer_of = null"
                        + " where customer_id = ? and participant_id = ?",
                replaced.stream()
                        .map(each -> new Object[] {
                            each.stays().value(),
                            each.customer().value(),
                            each.gone().value()
                        })
                        .toList());
    }

    /** After memberships have ended: who is in no household is gone; whose payer has left is paid by who came first. */
    void settle(Collection<ParticipantId> participants) {
        if (participants.isEmpty()) {
            return;
        }
        String ids = ids(participants);
        jdbc.update(
                "delete p from participant p left join household_member m on m.participant_id = p.id where p.id in ("
                        + ids + ") and m.participant_id is null");
        jdbc.update("update household_member m join (select participant_id, min(customer_id) heir from household_member"
                + " where participant_id in (" + ids + ") group by participant_id having max(payer_of) is null) h"
                + " on h.participant_id = m.participant_id and h.heir = m.customer_id"
                + " set m.payer_of = m.participant_id");
    }

    private static String ids(Collection<ParticipantId> participants) {
        return participants.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
    }
}
