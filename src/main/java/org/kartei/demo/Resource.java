package org.kartei.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** One file of lists that the school is made of. */
final class Resource {

    private final Properties properties = new Properties();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    Resource(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/demo/" + name + ".properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }

    List<String> list(String key) {
        return lists.computeIfAbsent(key, name -> List.of(text(name).split(",\\s*")));
    }

    /** Lines of several parts with colons between. */
    List<String[]> table(String key) {
        return list(key).stream().map(line -> line.split(":")).toList();
    }
}
