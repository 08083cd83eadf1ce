package org.kartei.shell.list;

import com.vaadin.flow.data.renderer.Renderer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ColumnType;

/**
 * The declaration of one column: its key (which names its caption, filter and order), its type and its value.
 *
 * @param <T> one row
 */
public final class ListColumn<T> {

    private static final int WIDTH = 140;

    private final String key;
    private final ColumnType type;
    private final Function<T, @Nullable Object> value;
    private Supplier<List<Choice>> choices = List::of;
    private @Nullable Renderer<T> renderer;
    private @Nullable String caption;
    private @Nullable CellEditor<T> editor;
    private int width = WIDTH;
    private boolean showsZero;
    private boolean shown;
    private boolean always;
    private boolean monospaced;
    private boolean sortable = true;
    private boolean summed;
    private @Nullable Function<T, String> linkClass;
    private @Nullable Function<T, String> card;
    private Function<T, String> cardClass = row -> "";

    private ListColumn(String key, ColumnType type, Function<T, @Nullable Object> value) {
        this.key = key;
        this.type = type;
        this.value = value;
    }

    public static <T> ListColumn<T> text(String key, Function<T, @Nullable Object> value) {
        return new ListColumn<>(key, ColumnType.TEXT, value);
    }

    /** @param value a number or an amount of money */
    public static <T> ListColumn<T> amount(String key, Function<T, Number> value) {
        return new ListColumn<T>(key, ColumnType.AMOUNT, value::apply).width(100);
    }

    /** @param value any number, or null where there is none */
    public static <T> ListColumn<T> number(String key, Function<T, ? extends @Nullable Number> value) {
        return new ListColumn<T>(key, ColumnType.AMOUNT, value::apply).width(100);
    }

    public static <T> ListColumn<T> date(String key, Function<T, @Nullable LocalDate> value) {
        return new ListColumn<T>(key, ColumnType.DATE, value::apply).width(110);
    }

    /**
     * @param value the text to show and to export
     * @param choices what the filter offers
     */
    public static <T> ListColumn<T> choice(
            String key, Function<T, @Nullable Object> value, Supplier<List<Choice>> choices) {
        var column = new ListColumn<>(key, ColumnType.CHOICE, value);
        column.choices = choices;
        return column;
    }

    /** Where nothing is something to tell, too; else a zero is left out. */
    public ListColumn<T> showingZero() {
        this.showsZero = true;
        return this;
    }

    public ListColumn<T> width(int pixels) {
        this.width = pixels;
        return this;
    }

    /** What all matching rows add up to stands below the list. */
    public ListColumn<T> summed() {
        this.summed = true;
        return this;
    }

    /** Visible until somebody hides it. */
    public ListColumn<T> shown() {
        this.shown = true;
        return this;
    }

    /** Visible for everybody at all times. */
    public ListColumn<T> always() {
        this.shown = true;
        this.always = true;
        return this;
    }

    /** Called like this, instead of by a text of ours. */
    public ListColumn<T> captioned(String name) {
        this.caption = name;
        return this;
    }

    public ListColumn<T> monospaced() {
        this.monospaced = true;
        return this;
    }

    /** Too many rows, and no order that anybody would ask for. */
    public ListColumn<T> unsorted() {
        this.sortable = false;
        return this;
    }

    /**
     * Its text opens the row.
     *
     * @param cssClass what the link is marked with besides, or empty
     */
    public ListColumn<T> opening(Function<T, String> cssClass) {
        this.linkClass = cssClass;
        return this;
    }

    public ListColumn<T> rendered(Renderer<T> drawing) {
        this.renderer = drawing;
        return this;
    }

    /** What a card on a phone says, where there is no caption beside it; empty for nothing. */
    public ListColumn<T> onCard(Function<T, String> words) {
        this.card = words;
        return this;
    }

    /** @param cssClass what the words on a card are marked with */
    public ListColumn<T> onCard(Function<T, String> words, Function<T, String> cssClass) {
        this.cardClass = cssClass;
        return onCard(words);
    }

    /** Can be edited in the cell (LIST-8 a). */
    public ListColumn<T> editedBy(CellEditor<T> cellEditor) {
        this.editor = cellEditor;
        return this;
    }

    public String key() {
        return key;
    }

    public ColumnType type() {
        return type;
    }

    /** What is exported: a text, number, date, truth value or null. */
    public Function<T, @Nullable Object> value() {
        return value;
    }

    @Nullable
    String caption() {
        return caption;
    }

    List<Choice> choices() {
        return choices.get();
    }

    @Nullable
    Renderer<T> renderer() {
        return renderer;
    }

    @Nullable
    CellEditor<T> editor() {
        return editor;
    }

    int width() {
        return width;
    }

    boolean isShown() {
        return shown;
    }

    boolean isAlways() {
        return always;
    }

    boolean isMonospaced() {
        return monospaced;
    }

    boolean isSummed() {
        return summed;
    }

    boolean isSortable() {
        return sortable;
    }

    @Nullable
    Function<T, String> linkClass() {
        return linkClass;
    }

    /** What a card says of it: its value, unless told otherwise. */
    String card(T row) {
        if (card != null) {
            return card.apply(row);
        }
        Object cell = isEmpty(row) ? null : value.apply(row);
        return cell == null ? "" : cell instanceof Long number ? number.toString() : Values.show(cell);
    }

    String cardClass(T row) {
        return cardClass.apply(row);
    }

    boolean isNumeric() {
        return type == ColumnType.AMOUNT;
    }

    /** Nothing to see: no value, an empty text, a zero. */
    boolean isEmpty(T row) {
        Object cell = value.apply(row);
        boolean isZero = cell instanceof BigDecimal amount && amount.signum() == 0;
        return cell == null || "".equals(cell) || isZero && !showsZero;
    }
}
