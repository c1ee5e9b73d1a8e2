package se.loftet.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;

/// A walk and its meetings as an iCalendar file (RFC 5545), for anybody's calendar. What has no day
/// is left out.
///
/// @param address of the page that tells more
/// @param now when the file is made
public record WalkCalendar(Walk walk, String address, Instant now) {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 73;

  public String text() {
    var lines = new ArrayList<String>();
    lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loftet//Vandring//SV"));
    event(lines, "vandring", walk.title(), walk.happens(), walk.startsAt());
    event(lines, "formote", "Förmöte: " + walk.title(), walk.preMeeting(), null);
    event(lines, "aterkoppling", "Återkoppling: " + walk.title(), walk.feedbackMeeting(), null);
    event(lines, "atervandring", "Återvandring: " + walk.title(), walk.returnOn(), null);
    lines.add("END:VCALENDAR");
    var text = new StringBuilder();
    lines.forEach(line -> text.append(folded(line)).append("\r\n"));
    return text.toString();
  }

  private void event(
      List<String> lines,
      String sign,
      String title,
      @Nullable PartialDate day,
      @Nullable String time) {
    if (day == null || !day.isDay()) {
      return;
    }
    lines.add("BEGIN:VEVENT");
    lines.add(
        "UID:" + sign + "-" + walk.head().municipality() + "-" + walk.head().ref() + "@loftet");
    lines.add("DTSTAMP:" + MOMENT.format(now));
    lines.addAll(when(day.firstDay(), time));
    lines.add("SUMMARY:" + escaped(title));
    if (sign.equals("vandring") && walk.meetingPlace() != null) {
      lines.add("LOCATION:" + escaped(walk.meetingPlace()));
    }
    lines.add("URL:" + address);
    if (walk.state() == Walk.State.CANCELLED) {
      lines.add("STATUS:CANCELLED");
    }
    lines.add("END:VEVENT");
  }

  private List<String> when(LocalDate day, @Nullable String time) {
    if (time == null || !time.matches("\\d{1,2}\\.\\d{2}")) {
      return List.of("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""));
    }
    var parts = time.split("\\.", -1);
    var starts =
        day.atTime(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
            .atZone(ZONE)
            .toInstant();
    int minutes = Objects.requireNonNullElse(walk.minutes(), 90);
    return List.of(
        "DTSTART:" + MOMENT.format(starts),
        "DTEND:" + MOMENT.format(starts.plusSeconds(60L * minutes)));
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /// Lines of at most 75 octets; a letter of ours takes two at most.
  private static String folded(String line) {
    var text = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int sign = line.codePointAt(i);
      int size = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(sign);
      octets += size;
      i += Character.charCount(sign);
    }
    return text.toString();
  }
}
