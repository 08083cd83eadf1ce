package org.kartei.settings;

/** The school is in another country, by its two letters: other laws hold. */
record CountryChanged(String before, String country) {}
