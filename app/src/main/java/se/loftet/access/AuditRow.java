package se.loftet.access;

import java.time.Instant;
import java.util.Map;

/// One row of the audit log as a person reads it.
public record AuditRow(
    long seq,
    Instant at,
    String actor,
    String action,
    String subject,
    String subjectId,
    Map<String, Object> detail) {}
