package io.github.driftfire.engine.results;

import java.util.List;

/**
 * A page of a player's results.
 *
 * @param lives the newest first
 * @param nextMillis what the next page is {@link HistoryQuery#beforeMillis before}; 0 for the last page
 */
public record PlayerHistory(List<PersonalData.Life> lives, long nextMillis) {
    /**
     * Cuts a page. Results that ended at the same time are not parted, unless a page is too small for them.
     *
     * @param newest up to one more than the page has, the newest first
     */
    public static PlayerHistory of(List<PersonalData.Life> newest, int count) {
        if (newest.size() <= count) {
            return new PlayerHistory(List.copyOf(newest), 0);
        }
        long left = newest.get(count).endedMillis();
        int end = count;
        while (end > 0 && newest.get(end - 1).endedMillis() == left) {
            end--;
        }
        List<PersonalData.Life> page = List.copyOf(newest.subList(0, end == 0 ? count : end));
        return new PlayerHistory(page, page.get(page.size() - 1).endedMillis());
    }
}
