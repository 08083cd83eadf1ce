package org.kartei.demo;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.FakerContext;

/** What people in one country are called, where they live and how they write that down. */
final class Country {

    final String code;
    final String language;
    final NamePool women;
    final NamePool men;
    final NamePool lastNames;
    private final List<City> cities;
    private final NamePool streets;
    private final Resource lists;

    /** @param first the first postcode, or its letters, @param last likewise, @param area the dialling code */
    record City(String name, String first, String last, String area) {}

    record Address(City city, String street, String postcode) {}

    Country(String code) {
        this.code = code;
        this.lists = new Resource(code);
        this.language = lists.text("language");
        var locale = Locale.forLanguageTag(language);
        this.women = new NamePool(lists.list("women"), rare(locale, "name.female_first_name"));
        this.men = new NamePool(lists.list("men"), rare(locale, "name.male_first_name"));
        this.lastNames = new NamePool(lists.list("last"), rare(locale, "name.last_name"));
        this.streets = new NamePool(lists.list("streets"), List.of());
        this.cities = lists.table("cities").stream()
                .map(parts -> new City(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    Address address(RandomGenerator random) {
        City city = cities.get((int) (cities.size() * Math.pow(random.nextDouble(), 1.5)));
        String street = lists.text("street")
                .replace("{street}", streets.pick(random))
                .replace("{number}", String.valueOf(1 + (int) (90 * Math.pow(random.nextDouble(), 2))));
        return new Address(city, street, postcode(city, random));
    }

    /** As people write it: landline or mobile, with and without the country, spaces and strokes anywhere. */
    String phone(City city, RandomGenerator random) {
        String form = pick("phones", random);
        String code = form.contains("{area") ? city.area() : pick("mobile", random);
        String text = form.replace("{area}", code)
                .replace("{mobile}", code)
                .replace("{area-}", code.substring(1))
                .replace("{mobile-}", code.substring(1));
        int rest = Integer.parseInt(lists.text("digits")) - code.length();
        return Pattern.digits(text.replace("{rest}", "{" + rest + "}"), random);
    }

    String company(String lastName, Address address, RandomGenerator random) {
        return pick("companies", random)
                .replace("{last}", lastName)
                .replace("{city}", address.city().name())
                .replace("{street}", streets.pick(random));
    }

    String remark(RandomGenerator random) {
        return pick("remarks", random).replace("{last}", lastNames.pick(random));
    }

    /** Where somebody has agreed to get the newsletter. */
    String consent(RandomGenerator random) {
        return pick("consents", random);
    }

    private String postcode(City city, RandomGenerator random) {
        return switch (lists.text("postcode")) {
            case "GB" -> {
                String letters = city.first().replaceAll("\\d", "");
                int highest = Integer.parseInt(city.last().substring(letters.length()));
                yield letters + (1 + random.nextInt(highest)) + " " + Pattern.digits("{1}", random)
                        + Pattern.letters(2, random);
            }
            case "AA" -> number(city, random) + " " + Pattern.letters(2, random);
            default -> number(city, random);
        };
    }

    private static String number(City city, RandomGenerator random) {
        int first = Integer.parseInt(city.first());
        int last = Integer.parseInt(city.last());
        String number = String.valueOf(first + random.nextInt(last - first + 1));
        return "0".repeat(city.first().length() - number.length()) + number;
    }

    private String pick(String key, RandomGenerator random) {
        List<String> list = lists.list(key);
        return list.get(random.nextInt(list.size()));
    }

    /** Datafaker's list; it has no women and men apart in every language. */
    private static List<String> rare(Locale locale, String key) {
        var faker = new Faker(locale);
        Object names = faker.fakeValuesService().fetchObject(key, new FakerContext(locale, faker.random()));
        return names instanceof List<?> list
                ? list.stream()
                        .map(String::valueOf)
                        .filter(name -> !name.contains("#"))
                        .toList()
                : List.of();
    }
}
