package org.kartei.job;

/** Long work itself. It makes its own transactions, so that a stop at any place leaves a valid state. */
@FunctionalInterface
public interface Work {

    void run(Progress progress) throws Exception;
}
