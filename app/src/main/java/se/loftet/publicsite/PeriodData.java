package se.loftet.publicsite;

import java.util.List;
import se.loftet.activity.LogEntry;
import se.loftet.thread.Gap;
import se.loftet.thread.Links;

/// One period read for rendering: its thread, its gaps, its formal versions, its latest log.
record PeriodData(Links links, List<Gap> gaps, List<FormalVersion> versions, List<LogEntry> log) {}
