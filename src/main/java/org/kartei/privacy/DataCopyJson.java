package org.kartei.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.PersonalData.Country;
import org.kartei.customer.PersonalData.Fields;
import org.kartei.customer.PersonalData.Item;
import org.kartei.customer.PersonalData.Section;
import org.kartei.customer.PersonalData.Term;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The copy for machines. The manual tells all names (docs/manual/personal-data.md); dates and moments are ISO 8601. */
@Component
class DataCopyJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    void write(DataCopy copy, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new Context(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", "kartei-personal-data");
            json.writeNumberProperty("formatVersion", 2);
            json.writeStringProperty("madeAt", copy.madeAt().toString());
            for (Section section : copy.sections()) {
                json.writeName(section.name());
                if (section.isList()) {
                    json.writeStartArray();
                    section.records().forEach(record -> write(json, record));
                    json.writeEndArray();
                } else {
                    section.records().forEach(record -> write(json, record));
                }
            }
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, List<Item> record) {
        json.writeStartObject();
        for (Item item : record) {
            if (!isNothing(item.value())) {
                json.writeName(item.name());
                value(json, item.value());
            }
        }
        json.writeEndObject();
    }

    static boolean isNothing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> all -> all.isEmpty();
            case Fields fields -> fields.items().stream().allMatch(item -> isNothing(item.value()));
            default -> false;
        };
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            case Term term ->
                json.writeString(term.code().startsWith("=") ? term.code().substring(1) : term.code());
            case Country country -> json.writeString(country.code());
            case Collection<?> all -> {
                json.writeStartArray();
                all.forEach(each -> value(json, each));
                json.writeEndArray();
            }
            case Fields fields -> write(json, fields.items());
            case String text -> json.writeString(text);
            default -> json.writeString(value.toString());
        }
    }

    /** Indented, so that it can be read as it is. */
    private static final class Context extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
