package io.github.driftfire.endpoint;

/**
 * What {@code POST /api/v1/me/name} answers.
 *
 * @param name what the account is called now
 */
public record AccountName(String name) {}
