package org.kartei.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.customer.CustomerFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** NOTE-2: however many notes there are, each can be seen and edited. */
class NotesContentTests extends ViewTest {

    @Test
    void moreNotesAreShownWhenAskedFor(@Autowired Fixtures fixtures, @Autowired JdbcTemplate jdbc) {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        jdbc.update(
                "insert into note (id, version, customer_id, place, origin, title, text, written_at, written_by)"
                        + " select seq, 0, ?, seq - 1, 'CUSTOMER', concat('note ', seq), '', now(), 'Eva' from seq_1_to_501",
                anna.id().value());
        UI.getCurrent().navigate("customers/" + anna.number() + "/notes");
        roundTrip();
        assertThat(find(H2.class).withText("note 500").all()).hasSize(1);
        assertThat(find(H2.class).withText("note 501").all()).isEmpty();

        test(find(Button.class).withText("Show more notes").single()).click();
        assertThat(find(H2.class).withText("note 501").all()).hasSize(1);
        assertThat(find(Button.class).withText("Show more notes").all()).isEmpty();
    }
}
