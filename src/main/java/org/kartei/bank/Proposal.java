package org.kartei.bank;

import java.util.List;

/**
 * What an entry may be meant for.
 *
 * @param shares together what is left of the entry
 * @param isSure whether nobody needs to look: number and amount agree, and the number can be no other
 */
public record Proposal(Match match, List<Share> shares, boolean isSure) {}
