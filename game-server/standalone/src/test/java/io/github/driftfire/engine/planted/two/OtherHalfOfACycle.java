package io.github.driftfire.engine.planted.two;

import io.github.driftfire.engine.planted.one.HalfOfACycle;

/** Needs a package that needs this one. */
public record OtherHalfOfACycle(HalfOfACycle other) {}
