package se.loftet.platform.health;

import java.util.function.BooleanSupplier;

/// One thing that must hold before people are sent here. Each module gives its own as a bean.
public record ReadyCheck(String name, BooleanSupplier holds) {}
