"""The table of bench/engine/peers: best of all rounds, median of the rounds' ratios, memory. usage: table.py bench.jsonl"""
import json
import statistics
import sys

# job, what it is, peer and its step, our step, goal, whether times are taken per unit of work instead of as they are.
# A list in place of the peer names several of its steps whose times are summed, and so does one in place of our step.
ROWS = [
    ("aoristic", "aoristic, 1M events", "numpy", "weights", "weights", "10", None),
    ("kde", "density, quartic exact, 1M events, 1000 x 1000", "numba_scatter_exact", None, "exact", "10 (0.4 s)", None),
    ("kde", "density, preview, the same", "scipy_binned_fft", None, "preview", "3 (15 ms)", None),
    ("kde100k", "density, quartic exact, 100k events", "numba_scatter_exact", None, "exact", "10 (40 ms)", None),
    ("local", "Gi* and Gi (= local Moran), 1M cells; peer Gi* only", "numpy_box", "gi_star", "gi_star_and_moran", "2 (10 ms)", None),
    ("spdep", "Gi*, Moran's I and BH, 100k cells (316 x 316)", ["localG_star", "localmoran_analytic", "p.adjust_BH"], None, ["gi_star_and_moran", "benjamini_hochberg"], "100", None),
    ("spdep1M", "Gi*, Moran's I and BH, 1M cells", ["localG_star", "localmoran_analytic", "p.adjust_BH"], None, ["gi_star_and_moran", "benjamini_hochberg"], "100", None),
    ("knox10k", "Knox, 10k events, close pairs and table", ["close_pairs", "observed"], None, ["table_and_moments"], "", None),
    ("knox", "Knox, 100k events, close pairs and table", ["close_pairs", "observed"], None, ["table_and_moments"], "30", None),
    ("knox10k", "Knox, 10k events, a pair and permutation", "scipy_numba", "permutations", "permutations", "15", "ns_per_pair"),
    ("knox", "Knox, 100k events, a pair and permutation", "scipy_numba", "permutations", "permutations", "15", "ns_per_pair"),
    ("scan", "scan, 10k cases, one replicate", "numba_bruteforce", "permutations", "permutations", "10", "seconds_per_permutation"),
    ("counts", "Poisson fit, 520 weeks", "stats", "glm_poisson", "glm_poisson", "100 (15 µs)", "seconds_each"),
    ("counts", "negative binomial fit", "MASS", "glm.nb", "glm.nb", "180 (60 µs)", "seconds_each"),
    ("counts", "expected range, one week", "surveillance", "farringtonFlexible_per_week", "farringtonFlexible_per_week", "190 (40 µs)", "seconds_each"),
]
STEPS = [("svydesign", "design"), ("svymean", "mean with error, two columns"), ("svyby_300_domains", "mean and error of 300 domains"),
         ("svyciprop_logit", "logit interval"), ("calibrate_raking", "raking to two margins"), ("svymean_calibrated", "mean after raking")]
GOALS = {("survey100k", "svyby_300_domains"): "50; 340 (15 ms)", ("survey", "svydesign"): "320 (15 ms with mean)", ("survey", "calibrate_raking"): "75 (20 ms)"}
for name, rows in (("survey100k", "100k"), ("survey", "1M")):
    for step, words in STEPS:
        if name == "survey100k" or step != "svyby_300_domains":
            ROWS.append((name, f"survey, {rows} rows, {words}", "survey", step, step, GOALS.get((name, step), ""), None))

lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]


def summed(job, steps, ours):
    """The times of several steps of one round together; a round in which one is missing is left out."""
    found = {}
    for line in lines:
        if line["job"] == job and line.get("step") in steps and (line["peer"] == "loftet") == ours:
            found.setdefault(line["round"], []).append(line)
    return {
        number: (sum(l["seconds"] for l in all_steps), max(l["max_rss_mib"] for l in all_steps),
                 sum(l.get("median_seconds", 0) for l in all_steps), sum(l["seconds"] for l in all_steps))
        for number, all_steps in found.items() if len(all_steps) == len(steps)
    }


def times(job, peer, step, unit):
    if isinstance(peer, list):
        return summed(job, peer, False)
    if isinstance(step, list):
        return summed(job, step, True)
    found = {}
    for line in lines:
        if line["job"] == job and line["peer"] == peer and (step is None or line.get("step") == step):
            found[line["round"]] = (line.get(unit, line["seconds"]) if unit else line["seconds"], line["max_rss_mib"], line.get("median_seconds"), line["seconds"])
    return found


def shown(value, unit):
    if unit == "ns_per_pair":
        return f"{value:.3g} ns"
    return f"{value:.3g} s" if value >= 1 else f"{value * 1e3:.3g} ms" if value >= 1e-3 else f"{value * 1e6:.3g} µs"


if not lines:
    sys.exit("no job was done, so there is no table")
loads = [line["load"] for line in lines]
print(f"Load between {min(loads):.1f} and {max(loads):.1f}; {max(line['round'] for line in lines)} rounds.\n")
print("| job | loftet, best (median) | peer, best | ratio of the best | median ratio of the rounds | goal | peak memory, loftet and peer |")
print("| --- | --- | --- | --- | --- | --- | --- |")
for job, words, peer, step, own, goal, unit in ROWS:
    theirs, ours = times(job, peer, step, unit), times(job, "loftet", own, unit)
    both = sorted(set(theirs) & set(ours))
    if not both:
        continue
    best_peer, best = min(theirs[k][0] for k in both), min(ours[k][0] for k in both)
    fastest = min((ours[k] for k in both), key=lambda t: t[0])
    median = fastest[0] * (fastest[2] / fastest[3]) if fastest[2] else fastest[0]
    ratio = statistics.median(theirs[k][0] / ours[k][0] for k in both)
    memory = f"{max(ours[k][1] for k in both):.0f} and {max(theirs[k][1] for k in both):.0f} MiB"
    print(f"| {words} | {shown(best, unit)} ({shown(median, unit)}) | {shown(best_peer, unit)} | {best_peer / best:.3g} | {ratio:.3g} | {goal} | {memory} |")
