package se.loftet.datadesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What datadesk/districts.jte prints: the districts, and the one being written.
///
/// @param fault what is wrong with what was written
/// @param set where their deliveries are; blank before there is one
/// @param code of the one being changed, blank for a new one
public record DistrictPage(
    String here,
    String list,
    String set,
    @Nullable String fault,
    @Nullable String done,
    boolean mayEdit,
    List<RowView> rows,
    List<String> warnings,
    DistrictMap map,
    String code,
    String name,
    String corners) {
  /// One district of the list.
  public record RowView(String code, String name, String size, long corners) {}
}
