package se.loftet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Bad rows and parameters of `engine run`: the place, what was expected, exit code 2, and nothing
/// written.
class BadInputTest {
  @TempDir private Path folder;
  private EngineLine line = new EngineLine(Path.of("."));

  @BeforeEach
  void line() {
    line = new EngineLine(folder);
  }

  /// A reference case of each method, and a column of numbers it needs.
  static Stream<Good> methods() {
    return Stream.of(
        new Good("aoristic/a2-city-500", "e"),
        new Good("kde/k8-one-spot", "n"),
        new Good("localstats/l5-one-cell", "x"),
        new Good("knox/x5-enumerate-8", "day"),
        new Good("scan/s6-one-day", "e"),
        new Good("forecast/f1-hand-ties", "score"),
        new Good("counts/c18-breaks-05", "y"),
        new Good("effect/e3-sim-small-counts", "y"),
        new Good("survey/v40-p0", "w"),
        new Good("disclosure/d1-table-4x4", "c1"),
        new Good("priority/p1-hand-3", "crime"));
  }

  record Good(String at, String column) {
    String method() {
      return at.substring(0, at.indexOf('/'));
    }

    int number() throws IOException {
      return Stream.of(header().split(",", -1)).toList().indexOf(column);
    }

    String header() throws IOException {
      return EngineLine.rows(at).lines().findFirst().orElseThrow();
    }

    /// The rows with another field in the second one.
    String with(String field) throws IOException {
      var lines = EngineLine.rows(at).lines().toArray(String[]::new);
      var fields = lines[2].split(",", -1);
      fields[number()] = field;
      lines[2] = String.join(",", fields);
      return String.join("\n", lines) + "\n";
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aWordWhereANumberBelongs(Good good) throws IOException {
    assertThat(line.of(good.method(), EngineLine.params(good.at()), good.with("few"))).isEqualTo(2);
    refused("rows.csv, line 3, column " + (good.number() + 1), "a number", "'few'");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aColumnThatIsNotThere(Good good) throws IOException {
    var rows = EngineLine.rows(good.at());
    var other = good.header().replaceFirst("\\b" + good.column() + "\\b", "other");
    int exit =
        line.of(good.method(), EngineLine.params(good.at()), rows.replace(good.header(), other));
    if (good.method().equals("disclosure")) {
      // the columns of a table have the names they have
      assertThat(exit).isZero();
    } else {
      assertThat(exit).isEqualTo(2);
      refused("rows.csv, line 1, column 1", "a column '" + good.column() + "'");
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anEmptyFile(Good good) throws IOException {
    assertThat(line.of(good.method(), EngineLine.params(good.at()), "\n")).isEqualTo(2);
    refused("rows.csv, line 1, column 1", "a header row");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void noFileOfRows(Good good) throws IOException {
    assertThat(line.of(good.method(), EngineLine.params(good.at()), "")).isEqualTo(2);
    refused("--input", "a file of rows");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aParameterThatNobodyKnows(Good good) throws IOException {
    var params = EngineLine.params(good.at()).strip();
    var more = params.substring(0, params.length() - 1).stripTrailing() + ",\n\"sedd\": 1}";
    assertThat(line.of(good.method(), more, EngineLine.rows(good.at()))).isEqualTo(2);
    refused("params.json, line " + more.lines().count() + ", column 1", "not 'sedd'");
  }

  static Stream<OracleFolder> cases() {
    return OracleFolder.below(EngineLine.ORACLES).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReferenceCaseHoldsOnlyKnownParametersAndNotes(OracleFolder one) {
    var method = OracleMethods.find(one.method()).orElseThrow();
    ParameterNames.check(method, Params.read(one.file("params.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "knox | {'s_breaks':[0,9],'t_braeks':[0,9]} | column 19 | perhaps 't_breaks'",
        "knox | {'S_Breaks':[0,9],'t_breaks':[0,9]} | column 2 | perhaps 's_breaks'",
        "knox | {'s_breaks':[0,9],'t_breaks':[0,9],'colour':1} | column 36 | known are B,"
            + " default_points",
        "counts | {'run':['cusum'],'cusum':[{'id':'a','hh':4}]} | column 37 | perhaps 'cusum[].h'",
        "survey | {'design':{'wieghts':'w'}} | column 12 | perhaps 'design.weights'",
        "survey | {'strata':'e','design':{}} | column 2 | perhaps 'design.strata'"
      })
  void aMisspelledParameterIsAnsweredWithTheNearestNames(
      String method, String params, String place, String near) throws IOException {
    assertThat(line.of(method, params.replace('\'', '"'), "y\n1\n")).isEqualTo(2);
    refused("params.json, line 1, " + place, near);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "knox | {'s_breaks':[0,'x'],'t_breaks':[0,9]} | a list of numbers in 's_breaks'",
        "knox | {'s_breaks':[0,9],'t_breaks':[0,9],'seed':-1} | a whole number from 0",
        "knox | {'s_breaks':[0,9],'t_breaks':[0,9],'B':0} | a whole number from 1 in 'B'",
        "knox | {'s_breaks':[0,9],'t_breaks':[0,9],'right_closed':'yes'} | true or false",
        "knox | {'s_breaks':[0,9],'s_breaks':[0,8]} | JSON",
        "knox | {'s_breaks':[0,9,9],'t_breaks':[0,9]} | rising numbers from 0 in 's_breaks'",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[5,0,1,9]} | west, south, east and"
            + " north",
        "kde | {'kernel':'quartic','h':1,'cell':1e-9,'window':[0,0,9,9]} | fewer than 1e+09 cells",
        "priority | {'criteria':['y'],'direction':['cost'],'weights':[-1]} | numbers from 0",
        "disclosure | {'kind':'dp','discrete_gaussian':[{'sigma2':0}]} | 1.0E-6 to 1.0E9",
        "disclosure | {'kind':'table','k':3,'contributions':{'0,0':[-1]}} | what each contributor",
        "counts | {'run':[]} | a list of poisson, negbin",
        "counts | {'run':['astrology']} | poisson, negbin",
        "counts | {} | a list of poisson, negbin",
        "counts | {'run':['cusum'],'cusum':[{'id':'a','from':1}]} | a number in 'cusum[0].k'",
        "effect | {'kind':'rr','pairs':[[1,2,3]]} | in 'pairs[0]'",
        "effect | {'kind':'rr','pairs':[[1,2,3,0]]} | a number above 0 in 'pairs[0][3]'",
        "effect | {'kind':'wdq','sets':[{'A0':1,'A1':2}]} | a number in 'sets[0].B0'",
        "effect | {'kind':'its','t0':1,'nw_lags':[]} | at least one lag in 'nw_lags'",
        "priority | {'criteria':['y'],'direction':['better'],'weights':[1]} | benefit or cost",
        "survey | {'props':['y']} | the answer that counts in 'prop_level.y'",
        "disclosure | {'kind':'table','k':3,'contributions':{'9,9':[1]}} | a row and a column",
        "disclosure | {'kind':'dp','accounting':[{'sigma2':1,'sensitivity':1,'queries':1}]} |"
            + " delta",
        "forecast | {'top_cells':[5]} | one or more numbers from 1 to 1",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[0,0,9,9],'preview':3} | from 4 in"
            + " 'preview'",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[0,0,9,9],'preview':8,'edge':'diggle'} |"
            + " none or uniform for a preview",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[0,0,9,9],'mask':[[[0,0],[1,1]]]} | a"
            + " ring of three or more corners in 'mask[0]'",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[0,0,9,9],'mask':[[[0,0],[1,1],[1]]]} |"
            + " east and north, in 'mask[0][2]'",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[0,0,9,9],'mask':[[[0,0],[1,1],[1,0]]],"
            + "'preview':8} | not both",
        "kde | {'kernel':'quartic','h':1,'cell':1,'window':[0,0,9,9],'default_points':{'share':0}}"
            + " | in 'default_points.share'",
        "knox | {'s_breaks':[0,9],'t_breaks':[0,9],'default_points':{'least':0}} | from 1 in"
            + " 'default_points.least'",
        "knox | {'s_breaks':[0,9],'t_breaks':[0,9],'stop_after':0} | from 1 in 'stop_after'",
        "effect | {'kind':'power'} | at least one promised ratio",
        "effect | {'kind':'power','plans':[{'ratio':0}]} | above 0 in 'plans[0].ratio'",
        "effect | {'kind':'power','plans':[{'ratio':0.8,'power':1}]} | in 'plans[0].power'",
        "effect | {'kind':'rr','pairs':[[1,2,3,4]],'matters':1} | between 0 and 1 in 'matters'",
        "effect | {'kind':'rr','pairs':[[1,2,3,4]],'matters':0.1,'should':'vary'} | fall or rise",
        "survey | {'design':{},'chisq':[{'row':'y'}]} | text in 'chisq[0].col'",
        "disclosure | {'kind':'linked'} | at least one figure",
        "disclosure | {'kind':'linked','published':[{'figure':1,'of':[]}]} | in 'published[0].of'",
        "disclosure | {'kind':'linked','published':[{'figure':1,'of':['a']},{'figure':2,'of':['a']}"
            + "]} | those before it allow in 'published[1].figure'",
        "disclosure | {'kind':'linked','published':[{'figure':1,'of':['a']}],'ask':[[]]} | a list"
            + " of parts in 'ask[0]'",
        "disclosure | {'kind':'cell_key','most':0,'variance':1} | from 1 in 'most'",
        "disclosure | {'kind':'cell_key','most':2,'variance':1,'hidden_up_to':2} | below most",
        "disclosure | {'kind':'dp','discrete_gaussian':[{'sigma2':2}],'draws':0} | in 'draws'",
        "disclosure | {'kind':'dp','budget':{'rho':0.1},'accounting':[{'sigma2':4,'sensitivity':1,"
            + "'queries':1,'delta':0.1}]} | a release within the budget",
        "priority | {'criteria':['y'],'direction':['cost'],'assessors':[]} | at least one assessor",
        "priority | {'criteria':['y'],'direction':['cost'],'assessors':[{'weights':[1,2]}]} | a"
            + " weight per criterion in 'assessors[0].weights'"
      })
  void aParameterThatMakesNoSense(String method, String params, String expected)
      throws IOException {
    var rows = "y,t,score,past,future,e,n,day,person,row,col\n1,1,1,1,1,1,1,1,1,1,1\n";
    assertThat(line.of(method, params.replace('\'', '"'), rows)).isEqualTo(2);
    refused("params.json, line 1, column ", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "knox | id,e,n,day;1,5,5,1;2,,5,2; | line 3, column 2 | a number in e",
        "knox | id,e,n,day;;1,5,5,1;;2,NaN,5,2; | line 5, column 2 | a number in e",
        "knox | id,e,n,day;1,5,5,1;2,5,5,1.5; | line 3, column 4 | a whole number in day",
        "knox | id,e,n,day;1,5,5,1;2,0x5,5,1; | line 3, column 2 | a number in e, not '0x5'",
        "knox | id,e,e,day;1,5,5,1; | line 1, column 3 | a column name that is not used before",
        "knox | id,e,n,day;1,5,5; | line 2, column 4 | 4 fields",
        "counts | t,y;1,4;1,5; | line 3, column 1 | a number above 1.0 in t",
        "counts | t,y;1,4;2,-5; | line 3, column 2 | a number from 0 in y",
        "counts | y,exposure;4,1;5,0; | line 3, column 2 | a number above 0 in exposure",
        "aoristic | id,from,to;1,2024-03-04T10:15,;2,soon,; | line 3, column 2 | a moment",
        "scan | id,e,n,day;1,5,5,1;2,5,5,9; | line 3, column 4 | a whole number from 0 to 8",
        "survey | c,w,y;1,1,1;,1,1; | line 3, column 1 | where the row was drawn",
        "survey | c,w,y;1,1,7;2,1,1; | line 2, column 3 | one of 1 in y, not '7'",
        "survey | c,w,y;1,1,1;2,-1,1; | line 3, column 2 | a number from 0 in w",
        "localstats | id,col,row,x;1,0,0,4;2,0,0,5; | line 3, column 2 | not given before",
        "disclosure | row,a,b;r,1,2;s,-1,2; | line 3, column 2 | a whole number from 0",
        "priority | id,y;1,4;2,NA; | line 3, column 2 | a number in y",
        "cell_key | person,row,col;1,a,b;x,a,b; | line 3, column 1 | a number in person",
        "cell_key | person,row,col,key;1,a,b,1; | line 2, column 4 | from 0 to below 1 in key"
      })
  void badRowsNameLineAndColumn(String method, String rows, String place, String expected)
      throws IOException {
    var params =
        switch (method) {
          case "knox" -> "{'s_breaks':[0,100],'t_breaks':[0,7]}";
          case "counts" -> "{'run':['poisson']}";
          case "scan" -> "{'max_radius':9,'days':9,'max_days':2}";
          case "survey" ->
              "{'design':{'ids':'c','weights':'w'},'rake':[{'var':'y','pop':{'1':9}}]}";
          case "disclosure" -> "{'kind':'table','k':3}";
          case "cell_key" -> "{'kind':'cell_key','most':2,'variance':1,'secret':5}";
          case "priority" -> "{'criteria':['y'],'direction':['cost'],'weights':[1]}";
          default -> "{}";
        };
    var asked = method.equals("cell_key") ? "disclosure" : method;
    assertThat(line.of(asked, params.replace('\'', '"'), rows.replace(';', '\n'))).isEqualTo(2);
    refused("rows.csv, " + place, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'run':~[,]} | line 2, column 2 | not what is at ',]}'",
        "{'run': 'cusum | line 1, column 9 | closed with a double quote",
        "{'run': ['cusum'~, 'stl' | line 2, column 8 | closing ] for the one opened in line 1,"
            + " column 9",
        "{'run': ['stl'] | line 1, column 16 | closing } for the one opened in line 1, column 1",
        "{'run': ['stl'],~} | line 2, column 1 | one comma between two",
        "{'run': tru} | line 1, column | not what is at",
        "{run: 1} | line 1, column 2 | double quotes, numbers",
        "{'run': ['stl'], 'freq': 012} | line 1, column | not what is at",
        "{'freq': 12,~'freq': 52} | line 2, column | JSON that gives 'freq' once",
        "{'freq': NaN} | line 1, column | not what is at",
        "{'freq': 12} and more | line 1, column | not what is at"
      })
  void brokenParametersNameTheirPlaceInOurWords(String params, String place, String expected)
      throws IOException {
    var text = params.replace('\'', '"').replace('~', '\n');
    assertThat(line.of("counts", text, "y\n1\n")).isEqualTo(2);
    refused("params.json, " + place, "expected JSON", expected);
    assertThat(line.printed()).doesNotContain("REDACTED").doesNotContain("Source");
  }

  /// What only the engine finds, told with the row and the names it is about.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'design':{'ids':'c','strata':'s'},'means':['y']} | s,c,y;a,1,4;a,2,5;b,3,6;b,3,7; |"
            + " line 4, column 1, line 5, column 1 | single sampled cluster | s 'b', c '3'",
        "{'design':{'ids':'c','fpc':'N'},'means':['y']} | c,N,y;1,1,4;2,1,5; |"
            + " line 2, column 2, line 3, column 2 | 2 clusters sampled of 1.0 | c '",
        "{'design':{'ids':'c','strata':'s','fpc':'N'},'means':['y']} | s,c,N,y;a,1,9,4;a,2,8,5; |"
            + " line 2, column 3, line 3, column 3 | a stratum has | s 'a', c '",
        "{'design':{'ids':'c + d','fpc':'N + M'},'means':['y']} |"
            + " c,d,N,M,y;1,1,5,6,2;1,2,5,6,3;2,3,5,6,4; | line 4, column 1 | single | c '2'"
      })
  void aDesignTheEngineRefusesNamesStratumAndCluster(
      String params, String rows, String places, String expected, String names) throws IOException {
    var text = rows.replace(';', '\n');
    assertThat(line.of("survey", params.replace('\'', '"'), text)).isEqualTo(2);
    refused("rows.csv, line ", expected, names);
    assertThat(places.split(", (?=line)", -1))
        .anySatisfy(p -> assertThat(line.printed()).contains(p));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "survey | {'design':{},'rake':[{'var':'a','pop':{'x':5,'y':5}},{'var':'b','pop':{'u':4,"
            + "'v':7}}]} | a,b;x,u;y,v;x,v; | params.json, line 1, column 65 | add up to 10.0",
        "survey | {'design':{},'rake':[{'var':'a','pop':{'x':5,'z':5}}]} | a,b;x,u;x,v; |"
            + " params.json, line 1, column 46 | a class that somebody in the sample is in",
        "survey | {'design':{},'rake':[{'var':'a','pop':{'x':5,'y':5}},{'var':'b','pop':{'u':4,"
            + "'v':6}}]} | a,b;x,u;y,v;x,u; | params.json, line 1, column 14 | hold together",
        "effect | {'kind':'did'} | area,period,treated,post,y;1,1,0,0,4;1,1,0,1,5; | rows.csv,"
            + " line 3, column 2 | has period 1 already",
        "localstats | {} | id,col,row,x;1,0,0,4;2,1,0,1e200; | rows.csv, line 3, column 4 | too"
            + " large",
        "priority | {'criteria':['y'],'direction':['cost'],'weights':[1]} | id,y;1,4;2,1e200; |"
            + " rows.csv, line 3, column 1 | too large",
        "counts | {'run':['negbin']} | t,y;1,4;2,2.5;3,1; | rows.csv, line 3, column 2 | a whole"
            + " number",
        "counts | {'run':['cusum'],'freq':1,'cusum':[{'id':'a','from':9,'k':1,'h':1}]} | y;1;2; |"
            + " params.json, line 1, column 46 | one of the 2 periods",
        "counts | {'run':['farrington'],'freq':4,'farrington':[{'id':'a','from':1,'b':1,'w':2,"
            + "'alpha':0.1,'method':'delta'}]} | y;1;2; | params.json, line 1, column 71 | half"
            + " window",
        "scan | {'max_radius':9,'days':9,'max_days':2,'min_days':3} | id,e,n,day;1,5,5,1; |"
            + " params.json, line 1, column 26 | from 3 in 'max_days'",
        "forecast | {'model':'decay_count','size':9,'cell':3,'train_start':5,'train_end':4,"
            + "'test_end':9,'half_life':1,'top_cells':[1]} | id,e,n,day;1,5,5,1; | params.json,"
            + " line 1, column 58 | from 5 in 'train_end'",
        "effect | {'kind':'rr','pairs':[[9000000000,1,1,1]]} | y;1; | params.json, line 1, column"
            + " 24 | a thousand million"
      })
  void whatOnlyTheEngineRefusesHasAPlaceToo(
      String method, String params, String rows, String place, String expected) throws IOException {
    var text = rows.replace(';', '\n');
    assertThat(line.of(method, params.replace('\'', '"'), text)).isEqualTo(2);
    refused(place, expected);
  }

  private void refused(String... words) {
    assertThat(line.printed()).contains(words);
    assertThat(line.out()).doesNotExist();
  }
}
