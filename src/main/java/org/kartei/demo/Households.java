package org.kartei.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.ParticipantData;
import org.kartei.shared.Folded;

/** The customers of the school, each made from the seed and its own place alone: the same again, in whatever order. */
final class Households {

    private static final int YEARS = 9;
    private static final int TWICE_PERCENT = 2;

    private final List<Country> countries = new ArrayList<>();
    private final List<String> domains;
    private final DemoGroups groups;
    private final DemoOwnFields ownFields;
    private final long seed;
    private final int size;
    private final LocalDate today;
    private final long firstNumber;

    Households(
            long seed,
            int size,
            LocalDate today,
            long firstNumber,
            DemoGroups groups,
            DemoOwnFields ownFields,
            Resource school) {
        this.seed = seed;
        this.size = size;
        this.today = today;
        this.firstNumber = firstNumber;
        this.groups = groups;
        this.ownFields = ownFields;
        this.domains = school.list("domains");
        for (String[] share : school.table("countries")) {
            var country = new Country(share[0]);
            for (int i = 0; i < Integer.parseInt(share[1]); i++) {
                countries.add(country);
            }
        }
    }

    /** @param place from 0, which is who came first */
    NewCustomer at(int place) {
        var random = new SplittableRandom(seed * 0x5DEECE66DL + place);
        boolean isOneOfTwoParents = isOtherParent(place) || isOtherParent(place + 1);
        boolean isTwice = place > 0 && !isOneOfTwoParents && chance(TWICE_PERCENT, random);
        CustomerData data = isTwice ? Twice.entered(data(random.nextInt(place)), random) : data(place);
        return new NewCustomer(firstNumber + place, cameOn(place), data);
    }

    private CustomerData data(int place) {
        SplittableRandom random = random(place);
        Country own = countries.get(random.nextInt(countries.size()));
        Country country = isOtherParent(place) ? countries.get(random(place - 1).nextInt(countries.size())) : own;
        Country.Address address = country.address(random);
        boolean isWoman = random.nextDouble() < 0.6;
        String first = (isWoman ? country.women : country.men).pick(random);
        String last = country.lastNames.pick(random);
        boolean isCompany = random.nextInt(100) < 3;
        List<ParticipantData> children = isCompany ? List.of() : children(country, last, random);
        if (!isCompany && isOtherParent(place)) {
            children = withSharedChild(children, data(place - 1));
        }
        var draft = new CustomerDraft()
                .firstName(first)
                .lastName(last)
                .company(isCompany ? country.company(last, address, random) : "")
                .phone(chance(94, random) ? country.phone(address.city(), random) : "")
                .email(chance(93, random) ? email(first, last, random) : "")
                .street(address.street())
                .postcode(address.postcode())
                .city(address.city().name())
                .country(country.code)
                .birthday(isCompany || chance(12, random) ? null : born(20, 75, random))
                .language(language(country, random))
                .newsletter(chance(58, random))
                .standingDiscount(discount(random))
                .remark(chance(22, random) ? country.remark(random) : "")
                .status(chance(4, random) ? CustomerStatus.ARCHIVED : CustomerStatus.ACTIVE)
                .participants(children)
                .own(ownFields.of(place));
        draft.groups(groups.of(!children.isEmpty(), random));
        new Extras(country, seed, place).addTo(draft, cameOn(place), today);
        return draft.data();
    }

    /** Whether this is who lives apart from the parent who came before, if that one has children: the eldest is in both families. */
    static boolean isOtherParent(int place) {
        return place % 8 == 4; // and so never the first of a batch
    }

    private static List<ParticipantData> withSharedChild(List<ParticipantData> own, CustomerData otherParent) {
        var children = new ArrayList<>(own);
        otherParent.participants().stream().findFirst().ifPresent(children::add);
        return children;
    }

    private SplittableRandom random(int place) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place);
    }

    private List<ParticipantData> children(Country country, String parentsName, RandomGenerator random) {
        var children = new ArrayList<ParticipantData>();
        int count = chance(33, random) ? 1 + (int) (3 * Math.pow(random.nextDouble(), 2)) : 0;
        for (int i = 0; i < count; i++) {
            String first = (random.nextBoolean() ? country.women : country.men).pick(random);
            String last = chance(88, random) ? parentsName : country.lastNames.pick(random);
            children.add(new ParticipantData(first, last, chance(92, random) ? born(2, 17, random) : null));
        }
        return children;
    }

    private String email(String first, String last, RandomGenerator random) {
        String name = switch (random.nextInt(6)) {
            case 0 -> first.charAt(0) + "." + last;
            case 1 -> first + last;
            case 2 -> last + "." + first;
            case 3 -> first + "." + last + (1950 + random.nextInt(58));
            case 4 -> first + "_" + last + random.nextInt(1_000);
            default -> first + "." + last;
        };
        String plain = Folded.plain(name.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae"))
                .replaceAll("[^a-z0-9._-]", "")
                .toLowerCase(Locale.ROOT);
        return plain + "@" + domains.get(random.nextInt(domains.size()));
    }

    private static @Nullable String language(Country country, RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "en";
            default -> country.language;
        };
    }

    private static BigDecimal discount(RandomGenerator random) {
        return chance(3, random) ? BigDecimal.valueOf(5 * (1 + random.nextInt(4))) : BigDecimal.ZERO;
    }

    private LocalDate born(int youngest, int oldest, RandomGenerator random) {
        return today.minusDays((long) (365.25 * (youngest + random.nextDouble() * (oldest - youngest))));
    }

    /** The school grows: more came in later years. */
    private LocalDate cameOn(int place) {
        double grown = Math.pow((place + 1.0) / size, 0.7);
        return today.minusDays((long) (365.25 * YEARS * (1 - grown)));
    }

    private static boolean chance(int percent, RandomGenerator random) {
        return random.nextInt(100) < percent;
    }
}
