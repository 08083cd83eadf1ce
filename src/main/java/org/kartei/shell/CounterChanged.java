package org.kartei.shell;

/** A number beside an entry of the navigation may have changed, for anybody; published in the transaction of its cause. */
public record CounterChanged() {}
