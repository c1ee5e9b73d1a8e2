package se.loftet.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One area with its shape in WGS 84: a polygon, or a point where the source gives only that.
public record Outline(
    long line,
    @Nullable String code,
    @Nullable String name,
    Geometry shape,
    Map<String, String> detail) {}
