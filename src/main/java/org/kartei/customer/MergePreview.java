package org.kartei.customer;

import java.util.List;
import org.kartei.customer.MergePart.Moving;

/** What a merge would bring together (LIST-12): both files as they are now, and what moves beside the master data. */
public record MergePreview(CustomerFile survivor, CustomerFile loser, List<Moving> moving) {}
