package se.loftet.municipality;

import java.util.List;

/// A local police area (lokalpolisområde), often shared by several municipalities.
public record PoliceArea(String code, String name, List<String> municipalities) {}
