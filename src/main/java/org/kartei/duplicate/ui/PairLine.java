package org.kartei.duplicate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kartei.duplicate.DuplicatePair;
import org.kartei.duplicate.DuplicatePair.Side;
import org.kartei.duplicate.Likelihood;

/** Two who may be the same: both, why, and what to do. */
final class PairLine extends ListItem {

    PairLine(
            DuplicatePair pair, boolean isDismissed, Consumer<DuplicatePair> merging, Consumer<DuplicatePair> decided) {
        addClassName("duplicate-pair");
        var likelihood = new Span(getTranslation("duplicate.likelihood." + pair.likelihood()));
        likelihood.addClassNames("badge", "badge-" + color(pair.likelihood()));
        var why = new Span(pair.reasons().stream()
                .map(reason -> getTranslation("duplicate.reason." + reason))
                .collect(Collectors.joining(", ")));
        why.addClassName("secondary");
        var head = new Div(likelihood, why);
        head.addClassName("duplicate-why");
        String numbers = pair.one().number() + ", " + pair.other().number();
        Button merge = button("duplicate.merge", numbers);
        merge.addClickListener(click -> merging.accept(pair));
        Button decide = button(isDismissed ? "duplicate.again" : "duplicate.dismiss", numbers);
        decide.addClickListener(click -> decided.accept(pair));
        var actions = new Div(merge, decide);
        actions.addClassName("duplicate-actions");
        add(head, side(pair.one()), side(pair.other()), actions);
    }

    private Div side(Side side) {
        var name = new Anchor("customers/" + side.number() + "/details", side.name());
        name.setRouterIgnore(false);
        var number = new Span(String.valueOf(side.number()));
        number.addClassName("monospaced");
        var detail = new Span(side.detail());
        detail.addClassName("secondary");
        var line = new Div(number, name);
        line.addClassName("duplicate-side");
        if (side.isArchived()) {
            var archived = new Span(getTranslation("customer.status.ARCHIVED"));
            archived.addClassNames("badge", "badge-grey");
            line.add(archived);
        }
        line.add(detail);
        return line;
    }

    private Button button(String key, String numbers) {
        var button = new Button(getTranslation(key));
        button.setAriaLabel(getTranslation(key) + " " + numbers);
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static String color(Likelihood likelihood) {
        return switch (likelihood) {
            case STRONG -> "red";
            case LIKELY -> "amber";
            case POSSIBLE -> "grey";
        };
    }
}
