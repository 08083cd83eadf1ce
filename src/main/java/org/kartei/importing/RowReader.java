package org.kartei.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.Countries;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerRules;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.ParticipantData;
import org.kartei.customer.ParticipantText;
import org.kartei.group.GroupService;
import org.kartei.ownfield.OwnField;
import org.kartei.shared.BusinessRuleViolation;

/** Makes a customer of each row, or a list of all that is wrong with it. */
final class RowReader {

    private final SourceTable table;
    private final List<@Nullable ImportTarget> fields;
    private final boolean createGroups;
    private final GroupNames groups;
    private final ContactCells contacts;
    private final LocalDate today;
    private final Map<ImportTarget, String> captions = new HashMap<>();

    /**
     * @param plan as the user has confirmed it
     * @param today nobody has come later than this
     */
    RowReader(SourceTable table, ImportPlan plan, GroupNames groups, LocalDate today) {
        this.table = table;
        this.today = today;
        this.fields = plan.fields();
        this.createGroups = plan.createGroups();
        this.groups = groups;
        this.contacts = new ContactCells(table.captions(), fields, table.isOurs());
        for (int i = 0; i < fields.size(); i++) {
            ImportTarget field = fields.get(i);
            if (field != null) {
                captions.putIfAbsent(field, table.captions().get(i));
            }
        }
    }

    ReadRow read(SourceRow row) {
        Map<ImportTarget, String> cells = cells(row);
        var mistakes = new Mistakes(row.number(), subject(cells));
        boolean isTooWide = row.cells().stream().skip(table.captions().size()).anyMatch(cell -> !cell.isBlank());
        if (isTooWide) {
            mistakes.add(
                    "",
                    "importing.error.extraCells",
                    String.valueOf(table.captions().size()));
        }
        var draft = new CustomerDraft();
        Long[] number = {null};
        LocalDate[] createdOn = {null};
        cells.forEach((field, cell) -> {
            try {
                if (field == ImportField.NUMBER) {
                    number[0] = CellValues.number(cell);
                } else if (field == ImportField.CREATED_ON) {
                    createdOn[0] = past(cell);
                } else if (field instanceof ImportField known) {
                    fill(draft, known, cell, mistakes);
                } else if (field instanceof OwnTarget(OwnField own)) {
                    draft.own(draft.own().with(own, CellValues.own(own, cell, today)));
                }
            } catch (BusinessRuleViolation e) {
                mistakes.add(caption(field), e);
            }
        });
        CustomerData data = contacts.addTo(draft, row).data();
        CustomerRules.violations(data, today).forEach((name, violation) -> mistakes.add(captionOf(name), violation));
        return new ReadRow(
                row.number(),
                mistakes.subject(),
                mistakes.found().isEmpty() ? new NewCustomer(number[0], createdOn[0], data) : null,
                mistakes.found());
    }

    /** The names of groups in a row that do not exist. */
    List<String> unknownGroups(SourceRow row) {
        String cell = cells(row).get(ImportField.GROUPS);
        return cell == null ? List.of() : groups.read(cell).unknown();
    }

    private Map<ImportTarget, String> cells(SourceRow row) {
        var cells = new LinkedHashMap<ImportTarget, String>();
        for (int i = 0; i < Math.min(fields.size(), row.cells().size()); i++) {
            ImportTarget field = fields.get(i);
            String cell =
                    table.isOurs() ? row.cells().get(i) : row.cells().get(i).strip();
            if (field != null && !ContactCells.areIn(field) && !cell.isEmpty()) {
                cells.merge(field, cell, (first, next) -> first + (field == ImportField.REMARK ? "\n" : ", ") + next);
            }
        }
        return cells;
    }

    private void fill(CustomerDraft draft, ImportField field, String cell, Mistakes mistakes) {
        switch (field) {
            case NUMBER, CREATED_ON, MORE_PHONES, MORE_EMAILS, MORE_ADDRESSES -> {}
            case DISPLAY_NAME -> draft.displayName(cell);
            case FIRST_NAME -> draft.firstName(cell);
            case LAST_NAME -> draft.lastName(cell);
            case COMPANY -> draft.company(cell);
            case PHONE -> draft.phone(cell);
            case EMAIL -> draft.email(cell.strip());
            case STREET -> draft.street(cell);
            case POSTCODE -> draft.postcode(cell);
            case CITY -> draft.city(cell);
            case COUNTRY -> draft.country(Countries.read(cell));
            case BIRTHDAY -> draft.birthday(past(cell));
            case LANGUAGE -> draft.language(CellValues.language(cell));
            case NEWSLETTER -> draft.newsletter(CellValues.truth(cell));
            case NEWSLETTER_SINCE -> draft.newsletterSince(past(cell));
            case NEWSLETTER_SOURCE -> draft.newsletterSource(cell);
            case STANDING_DISCOUNT -> draft.standingDiscount(CellValues.amount(cell));
            case REMARK -> draft.remark(cell);
            case STATUS -> draft.status(CellValues.status(cell));
            case PARTICIPANTS -> draft.participants(family(cell));
            case GROUPS -> {
                GroupNames.Read read = groups.read(cell);
                draft.groups(read.groups());
                if (!createGroups) {
                    read.unknown().forEach(name -> mistakes.add(caption(field), "importing.error.group", name));
                } else if (read.unknown().stream().anyMatch(name -> name.length() > GroupService.NAME_LENGTH)) {
                    mistakes.add(caption(field), "shared.error.tooLong", String.valueOf(GroupService.NAME_LENGTH));
                }
            }
        }
    }

    private List<ParticipantData> family(String cell) {
        List<ParticipantData> family = ParticipantText.read(cell);
        if (!family.stream().allMatch(each -> CustomerRules.canBeBorn(each.birthday(), today))) {
            throw new BusinessRuleViolation("customer.family.error.birthday");
        }
        return family;
    }

    private LocalDate past(String cell) {
        LocalDate day = CellValues.date(cell, today.getYear());
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("importing.error.future", cell);
        }
        return day;
    }

    private static String subject(Map<ImportTarget, String> cells) {
        String name = cells.getOrDefault(ImportField.DISPLAY_NAME, "");
        String parts = Stream.of(ImportField.FIRST_NAME, ImportField.LAST_NAME)
                .map(field -> cells.getOrDefault(field, ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String person = name.isBlank() ? parts : name;
        return person.isBlank() ? cells.getOrDefault(ImportField.COMPANY, "") : person;
    }

    private String caption(ImportTarget field) {
        return captions.getOrDefault(field, "");
    }

    /** The caption of a field as {@link CustomerData} calls it. */
    private String captionOf(String name) {
        return Stream.of(ImportField.values())
                .filter(field -> field.captionKey().equals("customer.column." + name))
                .findFirst()
                .map(this::caption)
                .orElse("");
    }
}
