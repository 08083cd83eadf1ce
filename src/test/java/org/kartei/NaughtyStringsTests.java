package org.kartei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.group.Group;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupService;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.security.StaffAccount;
import org.kartei.security.StaffId;
import org.kartei.security.StaffService;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.list.ColumnLayout;
import org.kartei.shell.list.ListLayouts;
import org.kartei.shell.list.SavedView;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * APP-4: every text comes back as it was typed, whatever it is, or is refused with a reason. Customers have theirs in
 * {@code RoundTripTests}, the screen in {@code NaughtyStringsJourneyTests}.
 */
@KarteiTest
class NaughtyStringsTests {

    private static final String LIST = "customers";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private GroupService groups;

    @Autowired
    private NoteService notes;

    @Autowired
    private StaffService staff;

    @Autowired
    private ListLayouts layouts;

    @Autowired
    private SettingsService settings;

    @Autowired
    private OwnFieldService ownFields;

    @Autowired
    private CustomerService customers;

    @Test
    void namesOfGroups() {
        Acting.as(Role.MANAGER);
        List<String> taken = taken(name -> groups.create(name, GroupColor.GREY));
        assertThat(groups.all()).extracting(Group::name).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void titlesAndTextsOfNotes() {
        CustomerId customer = fixtures.customer("Anna Müller").id();
        Acting.as(Role.OFFICE);
        List<String> taken =
                taken(text -> notes.add(customer, NoteOrigin.PHONE, new NoteDraft(text, text, null, Set.of())));
        assertThat(notes.of(customer, 1_000).reversed())
                .extracting(NoteRow::title, note -> note.content().text())
                .containsExactlyElementsOf(taken.stream()
                        .map(text -> org.assertj.core.groups.Tuple.tuple(text.strip(), text))
                        .toList());
    }

    @Test
    void namesOfStaff() {
        StaffId id = Acting.as(Role.OFFICE).id();
        Acting.as(Role.ADMIN);
        comesBack(
                name -> {
                    StaffAccount known = staff.find(id).orElseThrow();
                    staff.change(
                            new StaffAccount(id, known.version(), name, known.email(), known.role(), known.active()));
                },
                () -> staff.find(id).orElseThrow().name());
    }

    @Test
    void namesOfViews() {
        Acting.as(Role.OFFICE);
        var layout = ColumnLayout.read("name");
        List<String> taken = taken(name -> layouts.save(LIST, name, false, layout, ""));
        assertThat(layouts.views(LIST)).extracting(SavedView::name).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void theSchool() {
        Acting.as(Role.MANAGER);
        comesBack(
                text -> settings.change(settings.school(), School.of(text, text, text, text, "", "DE", "EUR", 14)),
                () -> {
                    School school = settings.school();
                    assertThat(List.of(school.street(), school.postcode(), school.city()))
                            .containsOnly(school.name());
                    return school.name();
                });
    }

    @Test
    void namesOfOwnFieldsAndTheirChoices() {
        OwnField field = fixtures.ownField("Choice", OwnFieldKind.CHOICE, "S");
        Acting.as(Role.MANAGER);
        comesBack(
                name -> ownFields.change(
                        field.id(), ownFields.all().getFirst().version(), name, OwnFieldKind.CHOICE, List.of(name)),
                () -> {
                    OwnField now = ownFields.all().getFirst();
                    assertThat(now.choices()).containsExactly(now.name());
                    return now.name();
                });
        assertThat(customers.fields()).isNotEmpty(); // whoever shows them can
    }

    /** Those that were not refused. */
    private static List<String> taken(Consumer<String> use) {
        var taken = new ArrayList<String>();
        for (String text : NaughtyStrings.all()) {
            if (isTaken(use, text)) {
                taken.add(text);
            }
        }
        assertThat(taken).hasSizeGreaterThan(300);
        return taken;
    }

    private static void comesBack(Consumer<String> write, Supplier<String> read) {
        taken(text -> {
            write.accept(text);
            assertThat(read.get()).isEqualTo(text);
        });
    }

    private static boolean isTaken(Consumer<String> use, String text) {
        try {
            use.accept(text);
            return true;
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.messageKey()).isNotBlank();
            return false;
        }
    }
}
