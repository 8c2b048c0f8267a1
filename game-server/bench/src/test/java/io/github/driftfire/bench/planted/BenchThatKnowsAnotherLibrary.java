package io.github.driftfire.bench.planted;

import com.tngtech.archunit.lang.ArchRule;

/** What measures must not bring along more than it needs. */
public record BenchThatKnowsAnotherLibrary(ArchRule rule) {}
