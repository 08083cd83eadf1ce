package org.kartei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The big list of naughty strings: what people, and those who mean ill, type into fields. */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    public static List<String> all() {
        try (var in = NaughtyStrings.class.getResourceAsStream("/blns/blns.json")) {
            return List.of(JsonMapper.shared().readValue(in, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
