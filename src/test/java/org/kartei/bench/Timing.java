package org.kartei.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took in milliseconds: median and p95 of warm runs. */
record Timing(double median, double p95) {

    static final int RUNS = 20;
    private static final int WARM_UP = 5;

    interface Action {
        void run() throws Exception;
    }

    static Timing of(Action action) {
        return of(WARM_UP, RUNS, action);
    }

    static Timing of(int warmUp, int runs, Action action) {
        var millis = new double[runs];
        try {
            for (int i = 0; i < warmUp; i++) {
                action.run();
            }
            for (int i = 0; i < runs; i++) {
                long start = System.nanoTime();
                action.run();
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return of(millis);
    }

    static Timing of(double[] millis) {
        Arrays.sort(millis);
        return new Timing(millis[millis.length / 2], millis[(int) Math.ceil(millis.length * 0.95) - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (p95 %s)", number(median), number(p95));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }
}
