import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import se.loftet.analysis.HotCells;
import se.loftet.analysis.NearRepeat;
import se.loftet.analysis.Rate;
import se.loftet.analysis.UsualRange;
import se.loftet.analysis.WeekRhythm;
import se.loftet.dataset.Span;
import se.loftet.geography.BaseLayer;
import se.loftet.geography.Outlines;
import se.loftet.reading.Tables;

/// Makes a national file of events, reads it with the program's own reader, and computes what a
/// situation picture asks of events for every municipality: the usual range month by month in all
/// and for each kind, hours of the week, hot cells, repeats nearby of burglaries, and its rate beside those of
/// similar size. No database: that is timed by bench/import and bench/analyses.
public final class National {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final int MONTHS = 96;
  private static final LocalDateTime FIRST = LocalDateTime.of(2018, 1, 1, 0, 0);
  private static final List<String> KINDS =
      List.of("Stöld", "Skadegörelse", "Inbrott", "Misshandel", "Narkotika", "Rån", "Hot", "Brand");

  /// Repeats are asked of burglaries of the last two years, which the method is for; beyond this
  /// many the ready-made question says that there are too many.
  private static final int MOST_REPEATS = 20_000;

  private static final int BURGLARY = KINDS.indexOf("Inbrott");
  private static final int REPEAT_MONTHS = 24;

  private static final AtomicLong USUAL = new AtomicLong();
  private static final AtomicLong RHYTHM = new AtomicLong();
  private static final AtomicLong PLACES = new AtomicLong();
  private static final AtomicLong REPEATS = new AtomicLong();
  private static final AtomicLong COMPARED = new AtomicLong();

  private National() {}

  /// The events of one municipality, as columns that grow.
  private static final class Town {
    long[] at = new long[256];
    double[] east = new double[256];
    double[] north = new double[256];
    byte[] kind = new byte[256];
    int size;

    void add(long when, double x, double y, int what) {
      if (size == at.length) {
        int more = size + (size >> 1);
        at = Arrays.copyOf(at, more);
        east = Arrays.copyOf(east, more);
        north = Arrays.copyOf(north, more);
        kind = Arrays.copyOf(kind, more);
      }
      at[size] = when;
      east[size] = x;
      north[size] = y;
      kind[size++] = (byte) what;
    }
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    for (int i = 2; i < arguments.length; i++) {
      run(folder, threads, (int) (Double.parseDouble(arguments[i]) * 1_000_000));
    }
  }

  private static void run(Path folder, int threads, int rows) throws Exception {
    var file = folder.resolve("national.csv");
    var residents = write(file, rows);
    long start = System.nanoTime();
    var towns = read(file);
    double reading = seconds(start);
    start = System.nanoTime();
    long numbers = computed(towns, residents, threads);
    double computing = seconds(start);
    System.out.printf(
        "%,d events, %d municipalities: read %.1f s, computed %.1f s, together %.1f s, %.2f s a million, %,d numbers, peak memory %s%n",
        rows,
        towns.size(),
        reading,
        computing,
        reading + computing,
        (reading + computing) / rows * 1e6,
        numbers,
        peak());
    System.out.printf(
        "  seconds of both threads: usual range %.1f, hours %.1f, hot cells %.1f, repeats %.1f, compared %.1f%n",
        USUAL.get() / 1e9, RHYTHM.get() / 1e9, PLACES.get() / 1e9, REPEATS.get() / 1e9, COMPARED.get() / 1e9);
    Files.delete(file);
  }

  private static String peak() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }

  /// Writes the file: as many events a resident everywhere, thicker in the middle of localities and
  /// at a few places, on evenings and in some months. Answers the residents.
  private static Map<String, Integer> write(Path file, int rows) throws Exception {
    var random = new SplittableRandom(290);
    var all = BaseLayer.in(new Envelope(8, 26, 54, 71), Integer.MAX_VALUE).localities();
    var residents = new TreeMap<String, Integer>();
    Outlines.byCode().keySet().forEach(code -> residents.put(code, 500));
    all.forEach(each -> residents.merge(each.municipality(), each.residents(), Integer::sum));
    var weights = all.stream().mapToLong(BaseLayer.Locality::residents).toArray();
    Arrays.parallelPrefix(weights, Long::sum);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("kommun;tid;öst;norr;slag\n");
      for (int i = 0; i < rows; i++) {
        int found = Arrays.binarySearch(weights, random.nextLong(weights[weights.length - 1]));
        var place = all.get(Math.min(all.size() - 1, found < 0 ? -found - 1 : found + 1));
        double metre = 1 / 111_320.0;
        double spread = random.nextInt(4) == 0 ? 150 : 2_000;
        double north = place.latitude() / metre + random.nextGaussian() * spread;
        double east =
            place.longitude() * Math.cos(Math.toRadians(place.latitude())) / metre
                + random.nextGaussian() * spread;
        var when = FIRST.plusMinutes(random.nextInt(MONTHS * 30 * 24 * 60));
        out.write(place.municipality());
        out.write(';');
        out.write(when.toString());
        out.write(';');
        out.write(Long.toString(Math.round(east)));
        out.write(';');
        out.write(Long.toString(Math.round(north)));
        out.write(';');
        out.write(KINDS.get(random.nextInt(KINDS.size())));
        out.write('\n');
      }
    }
    return residents;
  }

  private static Map<String, Town> read(Path file) throws Exception {
    var towns = new TreeMap<String, Town>();
    Outlines.byCode().keySet().forEach(code -> towns.put(code, new Town()));
    var kinds = new HashMap<String, Integer>();
    KINDS.forEach(kind -> kinds.put(kind, kinds.size()));
    var rules = ZONE.getRules();
    Tables.open(file, "national.csv")
        .rows(row -> {
          var when = Span.parse(row.cell(1), false).from();
          towns
              .get(row.cell(0))
              .add(
                  when.toEpochSecond(rules.getOffset(when)),
                  Double.parseDouble(row.cell(2)),
                  Double.parseDouble(row.cell(3)),
                  kinds.get(row.cell(4)));
          return true;
        });
    return towns;
  }

  private static long computed(Map<String, Town> towns, Map<String, Integer> residents, int threads)
      throws Exception {
    var numbers = new AtomicLong();
    var waiting = new ConcurrentLinkedQueue<>(largestFirst(towns));
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(() -> {
              for (var code = waiting.poll(); code != null; code = waiting.poll()) {
                numbers.addAndGet(picture(code, towns, residents));
              }
            }));
      }
      for (var worker : workers) {
        worker.get();
      }
    }
    return numbers.get();
  }

  private static List<String> largestFirst(Map<String, Town> towns) {
    var codes = new ArrayList<>(towns.keySet());
    codes.sort((a, b) -> Integer.compare(towns.get(b).size, towns.get(a).size));
    return codes;
  }

  private static long picture(String code, Map<String, Town> towns, Map<String, Integer> residents) {
    var town = towns.get(code);
    if (town.size < 50) {
      return 0;
    }
    var at = Arrays.copyOf(town.at, town.size);
    var east = Arrays.copyOf(town.east, town.size);
    var north = Arrays.copyOf(town.north, town.size);
    long numbers = 0;
    long start = System.nanoTime();
    for (var counts : months(town, at)) {
      numbers += UsualRange.of(counts, 12).ranges().size();
    }
    start = spent(USUAL, start);
    numbers += WeekRhythm.of(at, at, ZONE).hours().size();
    start = spent(RHYTHM, start);
    double side = town.size >= 2_000 ? 250 : town.size >= 300 ? 500 : 1_000;
    numbers += HotCells.of(east, north, side).cells().size();
    start = spent(PLACES, start);
    numbers += repeats(town, at, east, north);
    start = spent(REPEATS, start);
    numbers += compared(code, towns, residents);
    spent(COMPARED, start);
    return numbers;
  }

  private static int repeats(Town town, long[] at, double[] east, double[] north) {
    long since = FIRST.plusMonths(MONTHS - REPEAT_MONTHS).atZone(ZONE).toEpochSecond();
    int[] rows =
        IntStream.range(0, at.length)
            .filter(i -> town.kind[i] == BURGLARY && at[i] >= since)
            .toArray();
    return rows.length < 50 || rows.length > MOST_REPEATS
        ? 0
        : NearRepeat.of(
                IntStream.of(rows).mapToDouble(i -> east[i]).toArray(),
                IntStream.of(rows).mapToDouble(i -> north[i]).toArray(),
                IntStream.of(rows).mapToLong(i -> at[i]).toArray(),
                ZONE)
            .bands()
            .size();
  }

  private static long spent(AtomicLong method, long since) {
    long now = System.nanoTime();
    method.addAndGet(now - since);
    return now;
  }

  private static int compared(String code, Map<String, Town> towns, Map<String, Integer> residents) {
    int apart = 0;
    double own = residents.get(code);
    for (var other : towns.entrySet()) {
      double people = residents.get(other.getKey());
      if (people <= 2 * own && own <= 2 * people) {
        apart += Math.abs(Rate.compared(other.getValue().size, people, towns.get(code).size, own));
      }
    }
    return apart;
  }

  /// Counts a month, in all and for each kind.
  private static List<double[]> months(Town town, long[] at) {
    var counts = new ArrayList<double[]>();
    for (int i = 0; i <= KINDS.size(); i++) {
      counts.add(new double[MONTHS]);
    }
    long first = FIRST.atZone(ZONE).toEpochSecond();
    for (int i = 0; i < at.length; i++) {
      int month = (int) Math.min(MONTHS - 1, (at[i] - first) / (30L * 86_400));
      counts.get(0)[month]++;
      counts.get(town.kind[i] + 1)[month]++;
    }
    return counts;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
