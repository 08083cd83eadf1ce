package org.kartei.operations.ui;

/** What the set-up page asks for; public, because the binder reads it by reflection. */
public record SetupAnswers(String name, String email, String password, StartWith startWith, int size) {

    /** An empty cardbox, or a believable school to try everything with. */
    enum StartWith {
        EMPTY,
        DEMO_SCHOOL
    }

    static SetupAnswers suggested() {
        return new SetupAnswers("", "", "", StartWith.EMPTY, 1_000);
    }

    int demoCustomers() {
        return startWith == StartWith.DEMO_SCHOOL ? size : 0;
    }
}
