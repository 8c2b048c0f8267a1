package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * The players' latest reports.
 *
 * @param type always {@link #TYPE}
 * @param reports the latest first
 */
public record ReportList(String type, List<ReportEntry> reports) implements LobbyServerMessage {
    public static final String TYPE = "reports";

    public static ReportList of(List<ReportEntry> reports) {
        return new ReportList(TYPE, reports);
    }
}
