package se.loftet.engine.disclosure;

import java.util.ArrayList;
import java.util.List;

/// What a data set may give away in all, and what has been given away so far.
///
/// Every release is entered before it is made; one that would pass the budget is refused. The same
/// release asked for again costs nothing only if the same noise is shown again, which is why
/// published noise is kept and never drawn anew.
public record BudgetLedger(PrivacyLoss budget, List<Entry> entries) {
  /// A release and its loss.
  public record Entry(String release, PrivacyLoss loss) {}

  public BudgetLedger {
    entries = List.copyOf(entries);
  }

  public static BudgetLedger of(PrivacyLoss budget) {
    return new BudgetLedger(budget, List.of());
  }

  public PrivacyLoss spent() {
    var sum = new PrivacyLoss(0);
    for (var entry : entries) {
      sum = sum.plus(entry.loss());
    }
    return sum;
  }

  public boolean allows(PrivacyLoss loss) {
    return spent().plus(loss).rho() <= budget.rho() * (1 + 1e-12);
  }

  /// The ledger with one more release; refused if the budget does not reach.
  public BudgetLedger spend(String release, PrivacyLoss loss) {
    if (!allows(loss)) {
      throw new IllegalStateException("the budget does not reach for " + release);
    }
    var more = new ArrayList<>(entries);
    more.add(new Entry(release, loss));
    return new BudgetLedger(budget, more);
  }
}
