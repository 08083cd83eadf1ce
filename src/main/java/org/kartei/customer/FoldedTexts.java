package org.kartei.customer;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;

/** The columns of a customer's row that are there to be searched and sorted alone: its texts without case and accents. */
@Embeddable
class FoldedTexts {

    /** As much of a remark as lists are sorted by. */
    private static final int REMARK = 60;

    private String nameFold = "";
    private String firstFold = "";
    private String lastFold = "";
    private String companyFold = "";
    private String emailFold = "";
    private String phoneDigits = "";
    private String streetFold = "";
    private String postcodeFold = "";
    private String cityFold = "";
    private String participantsFold = "";
    private String familyFold = "";
    private String newsletterSourceFold = "";
    private String remarkFold = "";
    private String remarkSort = "";
    private String searchText = "";

    /** @param participants the line of the family */
    void fold(CustomerData data, String participants) {
        nameFold = SearchTexts.column(data.displayName());
        firstFold = SearchTexts.column(data.firstName());
        lastFold = SearchTexts.column(data.lastName());
        companyFold = SearchTexts.column(data.company());
        emailFold = SearchTexts.column(data.email());
        phoneDigits = SearchTexts.phone(data.phone(), data.country());
        streetFold = SearchTexts.column(data.street());
        postcodeFold = SearchTexts.column(data.postcode());
        cityFold = SearchTexts.column(data.city());
        participantsFold = SearchTexts.column(participants);
        familyFold = SearchTexts.whole(participants);
        newsletterSourceFold = SearchTexts.column(data.newsletterSource());
        remarkFold = SearchTexts.whole(data.remark());
        remarkSort = remarkFold.substring(0, Math.min(remarkFold.length(), REMARK));
    }

    /** @param all these texts, and whatever else of the customer is searched */
    void searchedAs(SearchTexts all) {
        searchText = all.boxColumn();
    }

    /** The part of what is searched that stands here. */
    SearchTexts searchTexts(long number, String mergedNumbers) {
        return SearchTexts.of(
                List.of(
                        nameFold,
                        firstFold,
                        lastFold,
                        companyFold,
                        emailFold,
                        String.valueOf(number),
                        phoneDigits,
                        mergedNumbers),
                List.of(streetFold, postcodeFold, cityFold),
                List.of(familyFold, remarkFold, newsletterSourceFold));
    }

    String name() {
        return nameFold;
    }

    /** What stands in each column. */
    Map<String, String> columns() {
        return Map.ofEntries(
                Map.entry("name_fold", nameFold),
                Map.entry("first_fold", firstFold),
                Map.entry("last_fold", lastFold),
                Map.entry("company_fold", companyFold),
                Map.entry("email_fold", emailFold),
                Map.entry("phone_digits", phoneDigits),
                Map.entry("street_fold", streetFold),
                Map.entry("postcode_fold", postcodeFold),
                Map.entry("city_fold", cityFold),
                Map.entry("participants_fold", participantsFold),
                Map.entry("family_fold", familyFold),
                Map.entry("newsletter_source_fold", newsletterSourceFold),
                Map.entry("remark_fold", remarkFold),
                Map.entry("remark_sort", remarkSort),
                Map.entry("search_text", searchText));
    }
}
