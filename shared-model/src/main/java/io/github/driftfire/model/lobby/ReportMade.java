package io.github.driftfire.model.lobby;

/**
 * A player has reported another; sent to operators.
 *
 * @param type always {@link #TYPE}
 * @param report what was reported
 */
public record ReportMade(String type, ReportEntry report) implements LobbyServerMessage {
    public static final String TYPE = "report";

    public static ReportMade of(ReportEntry report) {
        return new ReportMade(TYPE, report);
    }
}
