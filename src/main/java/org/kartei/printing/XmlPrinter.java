package org.kartei.printing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes templates from the folder print/ as XML, for programs to read. Texts are shown with {@code th:text}, which escapes them. */
@Component
public class XmlPrinter {

    private static final Pattern EMPTY_LINE = Pattern.compile("(?m)^[ \t]*\r?\n");

    /** What the engine writes by its number, though UTF-8 has it as it is. */
    private static final Pattern LETTER = Pattern.compile("&#x([a-f][0-9a-f]|[1-9a-f][0-9a-f]{2,});");

    private final TemplateEngine templates = new TemplateEngine();

    XmlPrinter() {
        var resolver = new ClassLoaderTemplateResolver(XmlPrinter.class.getClassLoader());
        resolver.setPrefix("print/");
        resolver.setSuffix(".xml");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.XML);
        templates.setTemplateResolver(resolver);
    }

    /**
     * @param template its name without ending
     * @param model what it shows, by name; what is no character in XML is left out
     * @return the document in UTF-8, without empty lines
     */
    public byte[] print(String template, Map<String, ?> model) {
        String text = templates.process(template, new Context(Locale.ROOT, Map.copyOf(model)));
        return LETTER.matcher(EMPTY_LINE.matcher(text).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
