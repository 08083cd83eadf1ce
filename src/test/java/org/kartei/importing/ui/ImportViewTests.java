package org.kartei.importing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-11: who sees what of whose imports. */
class ImportViewTests extends ViewTest {

    @Autowired
    private ImportService imports;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void managersSeeHowOthersImportsGo() {
        ImportId id = Acting.as(Role.OFFICE, this::upload);
        open(id);
        assertThat(find(Button.class).withText("Check").exists()).isTrue();
        Acting.as(Role.OFFICE, () -> imports.check(id, imports.preview(id).plan()));
        open(id);
        stands("1 row: 1 new");
        Acting.as(Role.OFFICE, () -> imports.run(id, false));
        stands("1 row: 1 added");
    }

    @Test
    void theOfficeSeesNothingOfOthersFiles() {
        ImportId id = upload();
        Acting.as(Role.OFFICE);
        open(id);
        assertThat(find(H2.class).withText("Choose a file").exists()).isTrue();
        assertThat(find(Button.class).withText("Check").exists()).isFalse();
    }

    private ImportId upload() {
        return imports.receive("test.csv", new ByteArrayInputStream("name\nAnna\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static void open(ImportId id) {
        UI.getCurrent().navigate("customers/import", QueryParameters.of("import", String.valueOf(id.value())));
    }

    /** On the page as it stands, without being opened again. */
    private void stands(String text) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Paragraph.class).withText(text).exists()).isTrue();
        });
    }
}
