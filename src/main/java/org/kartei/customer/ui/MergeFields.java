package org.kartei.customer.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerField;
import org.kartei.customer.MergeChoice;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.MergeChoices.Side;
import org.kartei.customer.MergePreview;

/** The fields of both, side by side: a choice where they differ, the equal ones folded away. */
final class MergeFields extends Div {

    private final transient MergePreview preview;
    private final transient MergeChoices choices;
    private final transient FieldTexts texts;
    private final transient Map<String, Side> byHand;

    /** @param byHand what has been chosen before, by the keys of the choices, see {@link #byHand()} */
    MergeFields(List<CustomerField<?>> fields, MergePreview preview, FieldTexts texts, Map<String, Side> byHand) {
        this.byHand = new HashMap<>(byHand);
        this.preview = preview;
        this.texts = texts;
        this.choices = new MergeChoices(
                fields, preview.survivor().data(), preview.loser().data());
        addClassName("merge-fields");
        add(new H2(getTranslation("customer.merge.fields")));
        List<MergeChoice> differing = choices.differing();
        differing.forEach(choice -> add(group(choice)));
        if (differing.isEmpty()) {
            add(new Paragraph(getTranslation("customer.merge.fields.none")));
        }
        add(equal(choices.equal()));
    }

    CustomerData data() {
        return choices.data();
    }

    /** What somebody has chosen, whatever was proposed. */
    Map<String, Side> byHand() {
        return byHand;
    }

    private RadioButtonGroup<Side> group(MergeChoice choice) {
        var group = new RadioButtonGroup<Side>(FieldTexts.caption(choice));
        group.addClassName("merge-choice");
        List<Side> offered = choices.canBeBoth(choice)
                ? List.of(Side.SURVIVOR, Side.LOSER, Side.BOTH)
                : List.of(Side.SURVIVOR, Side.LOSER);
        group.setItems(offered);
        group.setItemLabelGenerator(side -> text(choice, side));
        Side before = byHand.get(choice.key());
        if (before != null && offered.contains(before)) {
            choices.choose(choice, before);
        }
        group.setValue(choices.side(choice));
        group.addValueChangeListener(chosen -> {
            choices.choose(choice, chosen.getValue());
            byHand.put(choice.key(), chosen.getValue());
        });
        return group;
    }

    private String text(MergeChoice choice, Side side) {
        return switch (side) {
            case SURVIVOR ->
                value(choice, preview.survivor().number(), preview.survivor().data());
            case LOSER ->
                value(choice, preview.loser().number(), preview.loser().data());
            case BOTH -> getTranslation("customer.merge.both");
        };
    }

    private String value(MergeChoice choice, long number, CustomerData data) {
        return getTranslation("customer.merge.value", String.valueOf(number), texts.of(choice, data));
    }

    private Details equal(List<MergeChoice> equal) {
        var list = new DescriptionList();
        list.addClassName("facts");
        equal.forEach(choice -> list.add(
                new DescriptionList.Term(FieldTexts.caption(choice)),
                new DescriptionList.Description(
                        texts.of(choice, preview.survivor().data()))));
        return new Details(getTranslation("customer.merge.fields.equal", equal.size()), list);
    }
}
