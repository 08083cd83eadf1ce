package org.kartei.importing;

/**
 * Which keys have come up in which row: a million of them in 16 to 32 MB, because only a number of 64 bits is kept of
 * each. That two of a million keys share theirs has a probability below one in ten million.
 */
final class SeenKeys {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** Remembers the row in which the key came up first. */
    void add(String key, long row) {
        long hash = hash(key);
        int place = place(hashes, hash);
        if (hashes[place] == 0) {
            hashes[place] = hash;
            rows[place] = Math.toIntExact(row);
            if (++size > hashes.length / 3 * 2) {
                grow();
            }
        }
    }

    /** The row in which the key came up, 0 if it did not. */
    int rowOf(String key) {
        return rows[place(hashes, hash(key))];
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int place = place(hashes, oldHashes[i]);
                hashes[place] = oldHashes[i];
                rows[place] = oldRows[i];
            }
        }
    }

    private static int place(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int place = (int) (hash ^ hash >>> 32) & mask;
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long hash(String key) {
        long hash = FNV_START;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
