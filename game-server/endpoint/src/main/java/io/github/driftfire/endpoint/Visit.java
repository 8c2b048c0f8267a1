package io.github.driftfire.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /api/v1/me} answers, and what sign-in does.
 *
 * @param name of the player who is signed in; {@code null} for a guest
 * @param ticket for one use: tells a socket who is signed in; {@code null} for a guest
 * @param issuers the names of those that one can sign in by
 * @param location where the browser is to go to; {@code null} for nowhere
 */
public record Visit(
        @Nullable String name,
        @Nullable String ticket,
        List<String> issuers,
        @Nullable String location) {}
